import type { Translated } from '@octroi/core';

/**
 * A value that stands for "missing" in the source files.
 *
 * Ingest counts it and keeps it; cleaning turns it into missing by this rule, in batch and at serving.
 */
export type Sentinel =
  | { readonly equals: number | string; readonly meaning: Translated }
  | { readonly below: number; readonly meaning: Translated };

/**
 * Values a new application may have; a sentinel is always let through. Files are not held to it: ingest
 * keeps what the source says.
 */
export interface ValueRange {
  readonly minimum?: number;
  readonly maximum?: number;
  /** The value must be more than this. */
  readonly above?: number;
}

interface ColumnBase {
  readonly sentinels?: readonly Sentinel[];
  /** The file must have the column, and every row a value. Keys and the like; false by default. */
  readonly required?: boolean;
}

interface NumberBase extends ColumnBase {
  readonly range?: ValueRange;
}

/**
 * One column of a table.
 *
 * `integer` accepts `3` and `3.0`, within 2^53, and only `oneOf` where that is given; `decimal` holds
 * at most `scale` digits after the point, exactly; `real` is a finite 64-bit float. A text column may
 * list its known levels, in no order; another level is reported, not refused.
 */
export type ColumnContract =
  | (NumberBase & { readonly type: 'integer'; readonly oneOf?: readonly number[] })
  | (NumberBase & { readonly type: 'decimal'; readonly scale: number })
  | (NumberBase & { readonly type: 'real' })
  | (ColumnBase & { readonly type: 'text'; readonly levels?: readonly string[] });

export type Columns = Readonly<Record<string, ColumnContract>>;

/** Column names whose values must exist in a column of another table. */
export interface Reference {
  readonly column: string;
  /** Any one of these tables may hold the value (an applicant is in train or in test). */
  readonly tables: readonly string[];
}

/** How ingest keeps the rows of a table, whatever the order of its file; what is missing comes last. */
export interface StoredOrder<Name extends string = string> {
  /** A number column: rows lie by ascending value of it. */
  readonly key: Name;
  /** Column of days or months by which the rows of one key lie newest first, with the ties of `newestFirst`. */
  readonly when?: Name;
}

/** One source table: its name is the file name without extension. */
export interface TableContract<Known extends Columns = Columns, Name extends string = string> {
  readonly name: Name;
  readonly label: Translated;
  /** Columns in the order of the file. */
  readonly columns: Known;
  /** Columns that identify a row together; empty where rows have no key. */
  readonly key: readonly string[];
  /** In the order of the file where absent. */
  readonly sortedBy?: StoredOrder;
  readonly references: readonly Reference[];
  /** Character set of the file. */
  readonly encoding?: 'utf-8' | 'latin-1';
  /** Profiled where present, used by nothing; its absence is not reported. */
  readonly auxiliary?: boolean;
}

/** Checks a contract as it is written down, and keeps its name and column names as types. */
export function defineTable<const Known extends Columns, const Name extends string>(
  table: TableContract<Known, Name> & {
    readonly key: readonly (keyof NoInfer<Known> & string)[];
    readonly sortedBy?: StoredOrder<keyof NoInfer<Known> & string>;
  },
): TableContract<Known, Name> {
  return table;
}
