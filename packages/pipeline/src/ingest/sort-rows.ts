import { rename } from 'node:fs/promises';
import type { TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath, quoteText } from '../duckdb/sql.ts';
import { withWriterMemory } from '../duckdb/writer-memory.ts';
import type { DuckdbSettings } from '../duckdb/use-duckdb.ts';
import { typedParquet } from './load-typed.ts';

interface Sorting {
  readonly connection: DuckDBConnection;
  readonly settings: DuckdbSettings;
}

/** Brings the rows of a typed Parquet file in the order of its contract, unless they lie so; what is missing last. */
export async function sortRows(
  { connection, settings }: Sorting,
  { sortedBy, columns }: TableContract,
  path: string,
): Promise<void> {
  if (sortedBy === undefined) return;
  const column = quoteIdentifier(sortedBy);
  const relation = `read_parquet(${quoteReadPath(path)})`;
  const [{ falls }] = await query(
    connection,
    `SELECT count(*) FILTER (own < before OR (is_first = 0 AND before IS NULL AND own IS NOT NULL)) AS falls
     FROM (SELECT ${column} AS own, lag(${column}) OVER () AS before, lag(0, 1, 1) OVER () AS is_first FROM ${relation})`,
  );
  if (falls === 0) return;
  const sorted = `${path}.sorted`;
  const copy = `COPY (FROM ${relation} ORDER BY ${column} NULLS LAST) TO ${quoteText(sorted)} (${typedParquet})`;
  await withWriterMemory(connection, { ...settings, columns: Object.keys(columns).length }, () =>
    connection.run(copy),
  );
  await rename(sorted, path);
}
