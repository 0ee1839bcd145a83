import type { ColumnFacts, TableFacts } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteReadPath } from '../duckdb/sql.ts';

interface Files {
  /** Of the table whose rows are read. */
  readonly table: string;
  /** Joined to these rows, some of which have none. */
  readonly joined: readonly string[];
}

/** What the footers of Parquet files tell of the columns of a table and of what is joined to it. */
export async function columnFacts(
  connection: DuckDBConnection,
  { table, joined }: Files,
): Promise<TableFacts> {
  const facts: Record<string, ColumnFacts> = {};
  for (const path of joined) {
    for (const [name, fact] of await footerFacts(connection, path)) {
      facts[name] = { ...fact, isComplete: false };
    }
  }
  for (const [name, fact] of await footerFacts(connection, table)) facts[name] = fact;
  return facts;
}

async function footerFacts(
  connection: DuckDBConnection,
  path: string,
): Promise<(readonly [string, ColumnFacts])[]> {
  const found = await query(
    connection,
    `SELECT path_in_schema AS name,
       CASE WHEN count(*) = count(smallest) AND count(*) = count(greatest)
         THEN greatest(abs(min(smallest)), abs(max(greatest))) END AS largest,
       count(*) = count(missing) AND sum(missing) = 0 AS is_complete
     FROM (SELECT path_in_schema, stats_null_count AS missing,
       TRY_CAST(coalesce(stats_min_value, stats_min) AS DOUBLE) AS smallest,
       TRY_CAST(coalesce(stats_max_value, stats_max) AS DOUBLE) AS greatest
       FROM parquet_metadata(${quoteReadPath(path)}))
     GROUP BY name`,
  );
  return found.map(({ name, largest, is_complete: isComplete }) => [
    String(name),
    {
      isComplete: isComplete === true,
      ...(typeof largest === 'number' && Number.isFinite(largest) ? { largest } : {}),
    },
  ]);
}
