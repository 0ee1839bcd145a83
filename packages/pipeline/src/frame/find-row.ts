import { existsSync } from 'node:fs';
import { OctroiError } from '@octroi/core';
import type { Row } from '@octroi/features';
import { query, type Cell } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';

export interface FindRowRequest extends DuckdbSettings {
  /** A Parquet file. */
  readonly path: string;
  readonly key: string;
  readonly value: number;
}

/**
 * The first row whose key has a value, numbers as 64-bit floats; undefined where there is none.
 *
 * @throws FRAME_FILE_MISSING
 */
export async function findRow(request: FindRowRequest): Promise<Row | undefined> {
  const { path, key, value } = request;
  if (!existsSync(path)) throw new OctroiError('FRAME_FILE_MISSING', { path });
  const relation = `read_parquet(${quoteReadPath(path)})`;
  const rows = await useDuckdb(request, (connection) =>
    query(
      connection,
      `SELECT * FROM ${relation} WHERE ${quoteIdentifier(key)} = CAST('${value}' AS DOUBLE) LIMIT 1`,
    ),
  );
  const row = rows.at(0);
  if (row === undefined) return undefined;
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellOf(cell)]));
}

function cellOf(cell: Cell): Row[string] {
  if (cell === null) return null;
  return typeof cell === 'string' ? cell : Number(cell);
}
