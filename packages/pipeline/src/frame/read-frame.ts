import type { CategoryColumn, Column, Frame } from '@octroi/core';
import type { DuckDBConnection } from '@duckdb/node-api';
import { floatSql, quoteIdentifier, quoteText } from '../duckdb/sql.ts';
import { query } from '../duckdb/query.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { vectorItems } from '../duckdb/vector-items.ts';
import { type FrameSource, openFrameSource, type SourceColumn } from './frame-source.ts';

export type ReadFrameRequest = FrameSource & DuckdbSettings;

/**
 * Reads Parquet or CSV files (by extension) into memory, rows in the order of the files.
 *
 * Numbers of every kind become 64-bit floats, everything else categories with sorted levels; a
 * missing value is NaN or code -1, an empty CSV field is missing. Files whose columns differ are
 * joined by name.
 *
 * @throws FRAME_FILE_MISSING, FRAME_FILE_UNREADABLE, FRAME_COLUMN_MISSING
 */
export async function readFrame(request: ReadFrameRequest): Promise<Frame> {
  return useDuckdb(request, async (connection) => {
    const sources = await openFrameSource(connection, request);
    const rows = Number(
      (await query(connection, 'SELECT count(*) AS rows FROM source'))[0]?.['rows'],
    );
    const columns: Column[] = [];
    for (const source of sources) columns.push(await emptyColumn(connection, source, rows));
    await fill(connection, columns);
    return { rows, columns };
  });
}

async function emptyColumn(
  connection: DuckDBConnection,
  { name, kind }: SourceColumn,
  rows: number,
): Promise<Column> {
  if (kind === 'number') return { kind, name, values: new Float64Array(rows) };
  return { kind, name, levels: await levelsOf(connection, name), codes: new Int32Array(rows) };
}

async function levelsOf(connection: DuckDBConnection, name: string): Promise<string[]> {
  const text = `CAST(${quoteIdentifier(name)} AS VARCHAR)`;
  const found = await query(
    connection,
    `SELECT DISTINCT ${text} AS level FROM source WHERE ${text} IS NOT NULL`,
  );
  // The engine sorts by UTF-8 bytes; a frame's order is that of UTF-16 code units.
  return found.map(({ level }) => String(level)).sort();
}

/** Missing values are written out as NaN and -1 by the query, so that no bit mask is looked at. */
async function fill(connection: DuckDBConnection, columns: readonly Column[]): Promise<void> {
  if (columns.length === 0) return;
  const selected: string[] = [];
  for (const [index, column] of columns.entries()) {
    selected.push(
      column.kind === 'number' ? floatSql(column.name) : await codeSql(connection, column, index),
    );
  }
  const result = await connection.stream(`SELECT ${selected.join(', ')} FROM source`);
  let start = 0;
  for await (const chunk of result) {
    for (const [index, column] of columns.entries()) {
      const target = column.kind === 'number' ? column.values : column.codes;
      target.set(vectorItems(chunk.getColumnVector(index)), start);
    }
    start += chunk.rowCount;
  }
}

async function codeSql(
  connection: DuckDBConnection,
  { name, levels }: CategoryColumn,
  index: number,
): Promise<string> {
  if (levels.length === 0) return '-1::INTEGER';
  const type = `levels_${index}`;
  await connection.run(`CREATE TYPE ${type} AS ENUM (${levels.map(quoteText).join(', ')})`);
  const level = `CAST(CAST(${quoteIdentifier(name)} AS VARCHAR) AS ${type})`;
  return `coalesce(CAST(enum_code(${level}) AS INTEGER), -1)`;
}
