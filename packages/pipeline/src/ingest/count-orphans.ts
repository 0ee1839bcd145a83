import type { TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';
import type { OrphanCount } from './ingest-report.ts';

/**
 * Counts, for every reference of a table, the rows whose value is in none of the tables it may be in.
 *
 * @param paths typed Parquet files by table name; a reference none of whose tables is there is left out
 */
export async function countOrphans(
  connection: DuckDBConnection,
  table: TableContract,
  paths: ReadonlyMap<string, string>,
): Promise<OrphanCount[]> {
  const own = paths.get(table.name);
  const counts: OrphanCount[] = [];
  for (const { column, tables } of table.references) {
    const present = tables.filter((name) => paths.has(name));
    if (own === undefined || present.length === 0) continue;
    const identifier = quoteIdentifier(column);
    const referenced = present.map(
      (name) => `SELECT ${identifier} FROM ${parquet(paths.get(name))}`,
    );
    const [counted] = await query(
      connection,
      `SELECT count(*) AS rows FROM ${parquet(own)} child
       WHERE ${identifier} IS NOT NULL
         AND NOT EXISTS (FROM (${referenced.join(' UNION ALL ')}) parent WHERE parent.${identifier} = child.${identifier})`,
    );
    counts.push({ column, tables: present, rows: Number(counted['rows']) });
  }
  return counts;
}

function parquet(path = ''): string {
  return `read_parquet(${quoteReadPath(path)})`;
}
