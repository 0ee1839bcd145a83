import type { Row } from '@octroi/features';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { cellSql } from './cell-sql.ts';
import { openFrameSource } from './frame-source.ts';

export interface FindRowRequest extends DuckdbSettings {
  /** A Parquet file. */
  readonly path: string;
  readonly key: string;
  readonly value: number;
}

/**
 * The first row whose key has a value, as `readFrame` sees it: numbers of every kind as 64-bit
 * floats, everything else as text, null where missing. Undefined where there is none.
 *
 * @throws FRAME_FILE_MISSING, FRAME_FILE_UNREADABLE
 */
export async function findRow(request: FindRowRequest): Promise<Row | undefined> {
  const { path, key, value } = request;
  return useDuckdb(request, async (connection) => {
    const columns = await openFrameSource(connection, { paths: [path] });
    const rows = await query(
      connection,
      `SELECT ${columns.map(cellSql).join(', ')} FROM source WHERE ${quoteIdentifier(key)} = CAST('${value}' AS DOUBLE) LIMIT 1`,
    );
    return rows.at(0) as Row | undefined;
  });
}
