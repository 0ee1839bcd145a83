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
  const relation = `read_parquet(${quoteReadPath(path)})`;
  if (await isOrderedByKey(connection, table, relation)) return 0;
  const [counted] = await query(
    connection,
    `SELECT coalesce(sum(n - 1), 0) AS rows FROM
     (SELECT count(*) AS n FROM ${relation} GROUP BY ${keySql(table)} HAVING count(*) > 1)`,
  );
  return Number(counted['rows']);
}

/**
 * True where the order of the rows alone shows that no key repeats: the last key column rises (or
 * falls) from row to row within one value of the others, and such a value never comes back.
 *
 * One look at each row and its predecessor, a quarter of the time of counting and little memory.
 */
async function isOrderedByKey(
  connection: DuckDBConnection,
  table: TableContract,
  relation: string,
): Promise<boolean> {
  const last = quoteIdentifier(table.key.at(-1) ?? '');
  const others = table.key.slice(0, -1).map(quoteIdentifier);
  const isNewRun =
    others.length === 0
      ? 'false'
      : others.map((name) => `${name} IS DISTINCT FROM lag(${name}) OVER ()`).join(' OR ');
  const runs = others.length === 0 ? '0' : `count(DISTINCT (${others.join(', ')}))`;
  const [counted] = await query(
    connection,
    `SELECT count(*) FILTER (WHERE NOT is_new AND NOT rises) AS falls,
       count(*) FILTER (WHERE NOT is_new AND NOT falls) AS rises,
       count(*) FILTER (WHERE is_new) AS runs, ${runs} AS values
     FROM (SELECT *, ${isNewRun} AS is_new, coalesce(${last} > lag(${last}) OVER (), true) AS rises,
       coalesce(${last} < lag(${last}) OVER (), true) AS falls FROM ${relation})`,
  );
  const isMonotonic = counted['falls'] === 0 || counted['rises'] === 0;
  return isMonotonic && counted['runs'] === counted['values'];
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
