import type { Translated } from '@octroi/core';

/**
 * A value that stands for "missing" in the source files.
 *
 * Ingest counts it and keeps it; cleaning turns it into missing by this rule, in batch and at serving.
 */
export type Sentinel =
  | { readonly equals: number | string; readonly meaning: Translated }
  | { readonly below: number; readonly meaning: Translated };

interface ColumnBase {
  readonly sentinels?: readonly Sentinel[];
  /** A missing value is a violation. Keys and the like; false by default. */
  readonly required?: boolean;
  /** May be absent from the file without being reported (a target in a table yet to be scored). */
  readonly optional?: boolean;
}

/**
 * One column of a table.
 *
 * `integer` accepts `3` and `3.0`; `decimal` holds at most `scale` digits after the point, exactly;
 * `real` is a 64-bit float. A text column may list its known levels, in no order.
 */
export type ColumnContract =
  | (ColumnBase & { readonly type: 'integer' })
  | (ColumnBase & { readonly type: 'decimal'; readonly scale: number })
  | (ColumnBase & { readonly type: 'real' })
  | (ColumnBase & { readonly type: 'text'; readonly levels?: readonly string[] });

export type Columns = Readonly<Record<string, ColumnContract>>;

/** Column names whose values must exist in a column of another table. */
export interface Reference {
  readonly column: string;
  /** Any one of these tables may hold the value (an applicant is in train or in test). */
  readonly tables: readonly string[];
}

/** One source table: its name is the file name without extension. */
export interface TableContract<Known extends Columns = Columns> {
  readonly name: string;
  readonly label: Translated;
  /** Columns in the order of the file. */
  readonly columns: Known;
  /** Columns that identify a row together; empty where rows have no key. */
  readonly key: readonly (keyof Known & string)[];
  readonly references: readonly Reference[];
  /** Character set of the file. */
  readonly encoding?: 'utf-8' | 'latin-1';
}

/** Checks a contract as it is written down, and keeps its column names as types. */
export function defineTable<const Known extends Columns>(
  table: TableContract<Known>,
): TableContract<Known> {
  return table;
}
