import { rename } from 'node:fs/promises';
import { newestFirst, type SortColumn, type TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { orderSql } from '../duckdb/order-sql.ts';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath, quoteText } from '../duckdb/sql.ts';
import { defaultMemoryBytes, type DuckdbSettings } from '../duckdb/use-duckdb.ts';
import { withMemoryLimit } from '../duckdb/with-memory-limit.ts';
import { typedParquet } from './load-typed.ts';

interface Sorting {
  readonly connection: DuckDBConnection;
  readonly settings: DuckdbSettings;
}

/** With more, it takes no less time, and the process holds what was read before besides. */
const sortMemoryBytes = 2 ** 29;

/**
 * Brings the rows of a typed Parquet file in the order of its contract, unless they lie so. No two rows
 * that differ compare alike: the bytes depend neither on the threads nor on the memory.
 */
export async function sortRows(
  { connection, settings }: Sorting,
  table: TableContract,
  path: string,
): Promise<void> {
  const order = storedOrder(table);
  const relation = `read_parquet(${quoteReadPath(path)})`;
  if (order.length === 0 || (await liesInOrder(connection, relation, order))) return;
  const sorted = `${path}.sorted`;
  const copy = `COPY (FROM ${relation} ORDER BY ${orderSql(order)}) TO ${quoteText(sorted)} (${typedParquet})`;
  const memoryBytes = Math.min(settings.memoryBytes ?? defaultMemoryBytes, sortMemoryBytes);
  await withMemoryLimit(connection, { memoryBytes, settings }, () => connection.run(copy));
  await rename(sorted, path);
}

function storedOrder(table: TableContract): SortColumn[] {
  const { sortedBy } = table;
  if (sortedBy === undefined) return [];
  const { key, when } = sortedBy;
  const others = newestFirst(table, when).filter(({ name }) => name !== key);
  return [{ name: key, kind: 'number', direction: 'ascending' }, ...others];
}

/** One look at each row and its predecessor, up to the first row that has to lie before it. */
async function liesInOrder(
  connection: DuckDBConnection,
  relation: string,
  order: readonly SortColumn[],
): Promise<boolean> {
  const pairs = order.map(({ name }, at) => {
    const own = quoteIdentifier(name);
    return `${own} AS own_${at}, lag(${own}) OVER () AS before_${at}`;
  });
  const isBefore = order.reduceRight((rest, { direction }, at) => {
    const [own, before] = [`own_${at}`, `before_${at}`];
    const isFirst = `${own} ${direction === 'ascending' ? '<' : '>'} ${before} OR (${before} IS NULL AND ${own} IS NOT NULL)`;
    return `(${isFirst} OR (${own} IS NOT DISTINCT FROM ${before} AND ${rest}))`;
  }, 'false');
  const found = await query(
    connection,
    `SELECT 1 FROM (SELECT ${pairs.join(', ')}, lag(true) OVER () AS has_before FROM ${relation})
     WHERE has_before AND ${isBefore} LIMIT 1`,
  );
  return found.length === 0;
}
