import { existsSync } from 'node:fs';
import { OctroiError } from '@octroi/core';
import { columnsUsed, type Expression, largestValue } from '@octroi/features';
import { produceFileAtomically } from '@octroi/storage';
import { quoteIdentifier } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { type StoredPages, storedPages } from '../parquet/stored-pages.ts';
import type { KeptColumn, ResultColumn } from './evaluate-columns.ts';
import { type JoinedFile, joinedRelations, relationBeside } from './matrix-queries.ts';
import { writeColumns } from './write-columns.ts';

export interface MaterialiseRequest extends DuckdbSettings {
  /** Typed Parquet of the table whose rows are those of the result. */
  readonly from: string;
  /** Relations with one row a key whose columns stand beside those of `from`; missing where a row has none. */
  readonly joined?: readonly JoinedFile[];
  /** Parquet written by `materialiseApplicantBlock` for `from`: its columns stand beside those of `from`. */
  readonly beside?: readonly string[];
  /** Columns of the result, over the columns of `from`, `joined` and `beside`. */
  readonly select: readonly SelectedColumn[];
  /** The Parquet file to write. */
  readonly out: string;
}

/** A column by its SQL, or by its formula, in which aggregates are columns. */
export type SelectedColumn =
  | { readonly name: string; readonly sql: string }
  | { readonly name: string; readonly formula: Expression };

/**
 * Computes columns over one table, in its row order, into a Parquet file written whole or not at all. Whole
 * numbers are stored as such, other numbers as 64-bit floats, all else as texts.
 *
 * @returns the number of rows
 * @throws FRAME_FILE_MISSING where there is no file `from`; STORAGE_DISK_FULL
 */
export async function materialise(request: MaterialiseRequest): Promise<number> {
  const { from, joined = [], beside = [], select, out } = request;
  if (!existsSync(from)) throw new OctroiError('FRAME_FILE_MISSING', { path: from });
  return produceFileAtomically(out, (temporary) =>
    useDuckdb(request, async (connection) => {
      const files: StoredPages[] = [];
      for (const path of beside) files.push(await storedPages(connection, path));
      const { columns, results } = readAndComputed(select, files);
      const relations =
        files.length === 0
          ? await joinedRelations(connection, { from, joined })
          : [relationBeside({ from, joined }, files, columns.used)];
      const queries = relations.map(
        (relation) => `SELECT ${columns.all.join(', ')} FROM ${relation}`,
      );
      return writeColumns(connection, { ...request, queries, results, files, path: temporary });
    }),
  );
}

interface ReadColumns {
  /** Names that formulas use. */
  readonly used: ReadonlySet<string>;
  /** SQL of all that is read; what formulas use keeps its name. */
  readonly all: readonly string[];
}

/** What is read by SQL, and how the result is made of it. */
function readAndComputed(
  select: readonly SelectedColumn[],
  files: readonly StoredPages[],
): { columns: ReadColumns; results: ResultColumn[] } {
  const kept = select.map((each) => ('formula' in each ? keptColumn(each.formula, files) : null));
  const used = new Set<string>();
  for (const [at, each] of select.entries()) {
    if ('sql' in each || kept[at] !== null) continue;
    for (const name of columnsUsed(each.formula)) used.add(name);
  }
  const all = Array.from(used, quoteIdentifier);
  const results = select.map((each, at): ResultColumn => {
    const { name } = each;
    const own = kept[at];
    if (own !== null) return { name, kept: own };
    if ('formula' in each) return { name, formula: each.formula };
    const read = all.push(`${each.sql} AS ${quoteIdentifier(`:${at}`)}`) - 1;
    return { name, read };
  });
  return { columns: { used, all }, results };
}

/** A feature that is a column of a file as it is: no value is beyond those a feature may have. */
function keptColumn(formula: Expression, files: readonly StoredPages[]): KeptColumn | null {
  const column = filledColumn(formula) ?? formula;
  if (column.kind !== 'number-column' && column.kind !== 'text-column') return null;
  if (column.sentinels.length > 0) return null;
  const file = files.findIndex(({ columns }) => columns.has(column.name));
  const pages = files[file]?.columns.get(column.name) ?? [];
  const isComplete = pages.every(({ missing }) => missing === 0);
  const isWithinBounds = pages.every(({ magnitude }) => magnitude <= largestValue);
  if (pages.length === 0 || !isWithinBounds || (column !== formula && !isComplete)) return null;
  return { file, pages, type: column.kind === 'text-column' ? 'text' : 'number' };
}

/** The column of a formula that is the column, and something else where that is missing. */
function filledColumn(formula: Expression): Expression | null {
  if (formula.kind !== 'choose') return null;
  const { when, otherwise: column } = formula;
  const isFilled =
    when.kind === 'is-missing' &&
    when.of.kind === 'number-column' &&
    column.kind === 'number-column' &&
    when.of.name === column.name;
  return isFilled ? column : null;
}
