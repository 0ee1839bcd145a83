import type { Row } from '@octroi/features';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { cellSql } from './cell-sql.ts';
import { openFrameSource } from './frame-source.ts';

/** Cells of one row, in column order: what `findRow` gives under the columns' names. */
export type RowCells = readonly Row[string][];

export interface ReadRowsRequest extends DuckdbSettings {
  /** A Parquet file. */
  readonly path: string;
  /** Is told the columns, then given every row in the order of the file, some thousands at a time. */
  readonly take: (columns: readonly string[]) => (rows: readonly RowCells[]) => void;
}

/**
 * Reads a table row by row, without holding it in memory; gives the number of rows.
 *
 * @throws FRAME_FILE_MISSING, FRAME_FILE_UNREADABLE, and what `take` throws
 */
export async function readRows(request: ReadRowsRequest): Promise<number> {
  return useDuckdb(request, async (connection) => {
    const columns = await openFrameSource(connection, { paths: [request.path] });
    const add = request.take(columns.map(({ name }) => name));
    const cells = columns.map(cellSql).join(', ');
    const result = await connection.stream(`SELECT ${cells} FROM source`);
    let rows = 0;
    for await (const chunk of result) {
      request.signal?.throwIfAborted();
      add(chunk.getRows() as RowCells[]);
      rows += chunk.rowCount;
    }
    return rows;
  });
}
