import { extname } from 'node:path';
import { type Column, type Frame } from '@octroi/core';
import { produceFileAtomically } from '@octroi/storage';
import { type DuckDBConnection, DuckDBDataChunk, DOUBLE, INTEGER } from '@duckdb/node-api';
import { quoteIdentifier, quoteText } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';

export interface WriteFrameRequest extends DuckdbSettings {
  /** `.csv` writes CSV with a header; anything else Parquet. */
  readonly path: string;
  readonly frame: Frame;
  /** Number columns that hold whole numbers (keys, decisions): written as 64-bit integers. */
  readonly integers?: readonly string[];
}

const chunkRows = 2048;

/**
 * Writes a frame whole or not at all, rows in order, missing as null (an empty CSV field).
 *
 * The same frame gives the same bytes.
 *
 * @throws STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE
 */
export async function writeFrame(request: WriteFrameRequest): Promise<void> {
  await produceFileAtomically(request.path, (temporary) =>
    useDuckdb(request, async (connection) => {
      await load(connection, request.frame);
      await connection.run(
        `COPY (SELECT ${selection(request)} FROM frame) TO ${quoteText(temporary)} ${format(request.path)}`,
      );
    }),
  );
}

function format(path: string): string {
  return extname(path).toLowerCase() === '.csv'
    ? "(FORMAT csv, HEADER true, DELIMITER ',')"
    : '(FORMAT parquet, COMPRESSION zstd)';
}

function selection({ frame, integers = [] }: WriteFrameRequest): string {
  return frame.columns
    .map((column, index) => {
      const name = quoteIdentifier(column.name);
      if (column.kind === 'category') return `${textSql(column.levels, index)} AS ${name}`;
      const value = `CASE WHEN NOT isnan(c${index}) THEN c${index} END`;
      return integers.includes(column.name)
        ? `CAST(${value} AS BIGINT) AS ${name}`
        : `${value} AS ${name}`;
    })
    .join(', ');
}

function textSql(levels: readonly string[], index: number): string {
  if (levels.length === 0) return 'CAST(NULL AS VARCHAR)';
  return `CASE WHEN c${index} >= 0 THEN [${levels.map(quoteText).join(', ')}][c${index} + 1] END`;
}

async function load(connection: DuckDBConnection, { rows, columns }: Frame): Promise<void> {
  const types = columns.map(({ kind }) => (kind === 'number' ? DOUBLE : INTEGER));
  const declared = types.map((type, index) => `c${index} ${type.toString()}`);
  await connection.run(`CREATE TEMP TABLE frame (${declared.join(', ')})`);
  const appender = await connection.createAppender('frame');
  for (let start = 0; start < rows; start += chunkRows) {
    const chunk = DuckDBDataChunk.create(types, Math.min(chunkRows, rows - start));
    for (const [index, column] of columns.entries()) setColumn(chunk, index, { column, start });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function setColumn(
  chunk: DuckDBDataChunk,
  index: number,
  { column, start }: { readonly column: Column; readonly start: number },
): void {
  const vector = chunk.getColumnVector(index);
  const values = column.kind === 'number' ? column.values : column.codes;
  for (let row = 0; row < chunk.rowCount; row += 1) vector.setItem(row, values[start + row]);
  vector.flush();
}
