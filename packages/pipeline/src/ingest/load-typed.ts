import { rm } from 'node:fs/promises';
import { OctroiError, type Progress } from '@octroi/core';
import type { TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { whileTelling } from '../duckdb/while-telling.ts';
import { quoteReadPath, quoteText } from '../duckdb/sql.ts';
import type { DuckdbSettings } from '../duckdb/use-duckdb.ts';
import { withWriterMemory } from '../duckdb/writer-memory.ts';
import { measureTable, type TableMeasures } from './measure-table.ts';
import type { StagedFile } from './stage-file.ts';
import { type Header, typedQuery } from './table-sql.ts';

interface LoadRequest {
  readonly table: TableContract;
  readonly file: StagedFile;
  readonly header: Header;
  /** The typed Parquet to write. */
  readonly out: string;
  readonly progress: Progress;
  readonly settings: DuckdbSettings;
}

/**
 * Writes the typed Parquet of a staged file in one pass and measures it.
 *
 * @returns undefined, and leaves no file, where any row breaks the contract
 */
export async function loadTyped(
  connection: DuckDBConnection,
  request: LoadRequest,
): Promise<TableMeasures | undefined> {
  const { table, file, header, out, settings } = request;
  const columns = Object.keys(table.columns).length;
  try {
    const write = (): Promise<unknown> =>
      connection.run(
        `COPY (${typedQuery(table, file, header)}) TO ${quoteText(out)} (${typedParquet})`,
      );
    await told(connection, request, () =>
      withWriterMemory(connection, { ...settings, columns }, write),
    );
    const measures = await measureTable(connection, table, out);
    if (measures.isExact) return measures;
  } catch (error) {
    if (!isDataError(error)) throw error;
  }
  await rm(out, { force: true });
  return undefined;
}

/** Writes a Parquet source as CSV, so that its bad rows can be told one by one. */
export async function parquetToCsv(
  connection: DuckDBConnection,
  { from, to, label }: { readonly from: string; readonly to: string; readonly label: string },
): Promise<void> {
  try {
    await connection.run(
      `COPY (FROM read_parquet(${quoteReadPath(from)})) TO ${quoteText(to)} (FORMAT csv, HEADER true)`,
    );
  } catch (error) {
    throw isDataError(error) ? unreadable(label, error) : error;
  }
}

/** @throws INGEST_FILE_UNREADABLE */
export async function parquetHeader(
  connection: DuckDBConnection,
  path: string,
  label: string,
): Promise<string[]> {
  try {
    const rows = await query(connection, `DESCRIBE FROM read_parquet(${quoteReadPath(path)})`);
    return rows.map((row) => String(row['column_name']));
  } catch (error) {
    throw unreadable(label, error);
  }
}

function unreadable(path: string, cause: unknown): OctroiError {
  const problem = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  return new OctroiError('INGEST_FILE_UNREADABLE', { path, problem }, { cause });
}

function isDataError(error: unknown): boolean {
  const kinds = /^(Conversion|Invalid Input|Invalid|Out of Range) Error/;
  return error instanceof Error && kinds.test(error.message);
}

/** More distinct values than this are written plainly: a dictionary of them costs time and saves nothing. */
const dictionaryLimit = 1000;

/** How typed Parquet is written. */
export const typedParquet = `FORMAT parquet, COMPRESSION zstd, DICTIONARY_SIZE_LIMIT ${dictionaryLimit}`;

async function told(
  connection: DuckDBConnection,
  { table, file, progress }: LoadRequest,
  run: () => Promise<unknown>,
): Promise<void> {
  const tell = (share: number): void => {
    const done = Math.round(file.bytes * share);
    progress({ step: table.name, done, total: file.bytes, unit: 'bytes' });
  };
  await whileTelling(connection, tell, run);
}
