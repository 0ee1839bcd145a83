import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

export type Cell = string | number | boolean | null;

/** Runs a query of few rows; whole numbers of any width come as numbers. */
export async function query(
  connection: DuckDBConnection,
  sql: string,
): Promise<Record<string, Cell>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjects()
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])),
    );
}

function cell(value: DuckDBValue): Cell {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return value?.toString() ?? null;
}
