import { existsSync } from 'node:fs';
import { OctroiError } from '@octroi/core';
import { columnsUsed, type Expression } from '@octroi/features';
import { produceFileAtomically } from '@octroi/storage';
import { quoteIdentifier } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import type { ResultColumn } from './evaluate-columns.ts';
import { type JoinedFile, joinedRelations } from './matrix-queries.ts';
import { writeColumns } from './write-columns.ts';

export interface MaterialiseRequest extends DuckdbSettings {
  /** Typed Parquet of the table whose rows are those of the result. */
  readonly from: string;
  /** Relations with one row a key whose columns stand beside those of `from`; missing where a row has none. */
  readonly joined?: readonly JoinedFile[];
  /** Columns of the result, over the columns of `from` and `joined`. */
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
  const { from, joined = [], select, out } = request;
  if (!existsSync(from)) throw new OctroiError('FRAME_FILE_MISSING', { path: from });
  const { columns, results } = readAndComputed(select);
  return produceFileAtomically(out, (temporary) =>
    useDuckdb(request, async (connection) => {
      const relations = await joinedRelations(connection, { from, joined });
      const queries = relations.map((relation) => `SELECT ${columns.join(', ')} FROM ${relation}`);
      return writeColumns(connection, { ...request, queries, results, path: temporary });
    }),
  );
}

/** What is read by SQL, and how the result is made of it; a column that formulas use keeps its name. */
function readAndComputed(select: readonly SelectedColumn[]): {
  columns: string[];
  results: ResultColumn[];
} {
  const used = new Set<string>();
  for (const each of select) {
    if ('formula' in each) for (const name of columnsUsed(each.formula)) used.add(name);
  }
  const columns = Array.from(used, quoteIdentifier);
  const results = select.map((each, at): ResultColumn => {
    if ('formula' in each) return each;
    const read = columns.push(`${each.sql} AS ${quoteIdentifier(`:${at}`)}`) - 1;
    return { name: each.name, read };
  });
  return { columns, results };
}
