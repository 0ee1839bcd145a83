import type { TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';

/** How many rows of a typed Parquet file repeat a key seen before; 0 for a table without key. */
export async function countDuplicates(
  connection: DuckDBConnection,
  table: TableContract,
  path: string,
): Promise<number> {
  if (table.key.length === 0) return 0;
  const key = keySql(table);
  const [counted] = await query(
    connection,
    `SELECT coalesce(sum(n - 1), 0) AS rows FROM
     (SELECT count(*) AS n FROM read_parquet(${quoteReadPath(path)}) GROUP BY ${key} HAVING count(*) > 1)`,
  );
  return Number(counted['rows']);
}

/** Numbers of these rows, from 0. */
export async function listDuplicates(
  connection: DuckDBConnection,
  table: TableContract,
  path: string,
): Promise<Set<number>> {
  const key = keySql(table);
  const relation = `read_parquet(${quoteReadPath(path)}, file_row_number = true)`;
  const rows = await query(
    connection,
    `WITH repeated AS (SELECT ${key} FROM ${relation} GROUP BY ${key} HAVING count(*) > 1)
     SELECT file_row_number AS row FROM ${relation} SEMI JOIN repeated USING (${key})
     QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY file_row_number) > 1`,
  );
  return new Set(rows.map(({ row }) => Number(row)));
}

function keySql(table: TableContract): string {
  return table.key.map(quoteIdentifier).join(', ');
}
