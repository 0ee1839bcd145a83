import { existsSync } from 'node:fs';
import { OctroiError } from '@octroi/core';
import { produceFileAtomically } from '@octroi/storage';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath, quoteText } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { withWriterMemory } from '../duckdb/writer-memory.ts';

export interface MaterialiseRequest extends DuckdbSettings {
  /** Typed Parquet of the table whose rows are those of the result. */
  readonly from: string;
  /** Relations with one row a key whose columns stand beside those of `from`; missing where a row has none. */
  readonly joined?: readonly JoinedFile[];
  /** Columns of the result: a name and its SQL over the columns of `from` and `joined`. */
  readonly select: readonly { readonly name: string; readonly sql: string }[];
  /** The Parquet file to write. */
  readonly out: string;
}

export interface JoinedFile {
  /** A Parquet file. */
  readonly path: string;
  /** Column of it and of `from`. */
  readonly key: string;
}

/**
 * Computes columns over one table, in its row order, into a Parquet file written whole or not at all.
 *
 * @returns the number of rows
 * @throws FRAME_FILE_MISSING where there is no file `from`; STORAGE_DISK_FULL
 */
export async function materialise(request: MaterialiseRequest): Promise<number> {
  const { from, joined = [], select, out } = request;
  if (!existsSync(from)) throw new OctroiError('FRAME_FILE_MISSING', { path: from });
  const columns = select.map(({ name, sql }) => `${sql} AS ${quoteIdentifier(name)}`).join(', ');
  return produceFileAtomically(out, (temporary) =>
    useDuckdb(request, async (connection) => {
      const rows = `SELECT ${columns} FROM ${relation(from, joined)}`;
      // Rows are put in order before, within the memory that is allowed: the writer is allowed more.
      if (joined.length > 0) await connection.run(`CREATE TEMP TABLE matrix AS ${rows}`);
      const written = await withWriterMemory(
        connection,
        { ...request, columns: select.length },
        () =>
          query(
            connection,
            `COPY (${joined.length > 0 ? 'FROM matrix' : rows}) TO ${quoteText(temporary)} (FORMAT parquet, COMPRESSION zstd)`,
          ),
      );
      return Number(written[0]?.['Count']);
    }),
  );
}

function relation(from: string, joined: readonly JoinedFile[]): string {
  const rows = quoteReadPath(from);
  if (joined.length === 0) return `read_parquet(${rows})`;
  const joins = joined.map(
    ({ path, key }, at) =>
      `LEFT JOIN read_parquet(${quoteReadPath(path)}) AS joined_${at} USING (${quoteIdentifier(key)})`,
  );
  const numbered = `read_parquet(${rows}, file_row_number = true)`;
  return `(SELECT * FROM ${numbered} ${joins.join(' ')} ORDER BY file_row_number)`;
}
