import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { OctroiError } from '@octroi/core';
import { produceFileAtomically } from '@octroi/storage';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath, quoteText } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { withWriterMemory } from '../duckdb/writer-memory.ts';

export interface MaterialiseRequest extends DuckdbSettings {
  /** Folder of typed Parquet files; each is a relation named as its file. */
  readonly tables: string;
  readonly from: string;
  /** Columns of the result: a name and its SQL over the columns of `from`. */
  readonly select: readonly { readonly name: string; readonly sql: string }[];
  /** The Parquet file to write. */
  readonly out: string;
}

/**
 * Computes columns over one table, in its row order, into a Parquet file written whole or not at all.
 *
 * @returns the number of rows
 * @throws FRAME_FILE_MISSING where `tables` has no file for `from`; STORAGE_DISK_FULL
 */
export async function materialise(request: MaterialiseRequest): Promise<number> {
  const names = await tableNames(request.tables);
  if (!names.includes(request.from)) {
    const path = join(request.tables, `${request.from}.parquet`);
    throw new OctroiError('FRAME_FILE_MISSING', { path });
  }
  const columns = request.select.map(({ name, sql }) => `${sql} AS ${quoteIdentifier(name)}`);
  return produceFileAtomically(request.out, (temporary) =>
    useDuckdb(request, async (connection) => {
      await openTables(connection, request.tables, names);
      const copy = `COPY (SELECT ${columns.join(', ')} FROM ${quoteIdentifier(request.from)}) TO ${quoteText(temporary)} (FORMAT parquet, COMPRESSION zstd)`;
      const written = await withWriterMemory(
        connection,
        { ...request, columns: columns.length },
        () => query(connection, copy),
      );
      return Number(written[0]?.['Count']);
    }),
  );
}

async function tableNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder);
  return entries.filter((entry) => entry.endsWith('.parquet')).map((entry) => parse(entry).name);
}

async function openTables(
  connection: DuckDBConnection,
  folder: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const path = quoteReadPath(join(folder, `${name}.parquet`));
    await connection.run(
      `CREATE VIEW ${quoteIdentifier(name)} AS SELECT * FROM read_parquet(${path})`,
    );
  }
}
