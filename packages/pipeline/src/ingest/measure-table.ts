import type { ColumnContract, TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath, quoteText } from '../duckdb/sql.ts';
import type { ColumnCount, SentinelCount, UnknownLevel } from './ingest-report.ts';
import { sentinelCondition, sentinelRule } from './table-sql.ts';

export interface TableMeasures {
  readonly rows: number;
  readonly missingValues: readonly ColumnCount[];
  readonly sentinels: readonly SentinelCount[];
  readonly unknownLevels: readonly UnknownLevel[];
  /** False where a whole number or a decimal is too large for a 64-bit float to hold exactly. */
  readonly isExact: boolean;
}

const unknownLevelLimit = 20;

/** Counts over one typed Parquet file: missing values, sentinels, levels the contract does not list. */
export async function measureTable(
  connection: DuckDBConnection,
  table: TableContract,
  path: string,
): Promise<TableMeasures> {
  const relation = `read_parquet(${quoteReadPath(path)})`;
  return {
    ...(await countMissing(connection, table, path)),
    ...(await countValues(connection, table, relation)),
    unknownLevels: await listUnknownLevels(connection, table, relation),
  };
}

/** From the statistics in the file's footer: no value is read. */
async function countMissing(
  connection: DuckDBConnection,
  table: TableContract,
  path: string,
): Promise<Pick<TableMeasures, 'rows' | 'missingValues'>> {
  const found = await query(
    connection,
    `SELECT path_in_schema AS name, sum(num_values) AS rows, sum(stats_null_count) AS missing
     FROM parquet_metadata(${quoteReadPath(path)}) GROUP BY name`,
  );
  const missing = new Map(found.map((row) => [row['name'], Number(row['missing'])]));
  return {
    rows: found.length === 0 ? 0 : Number(found[0]['rows']),
    missingValues: Object.keys(table.columns).map((column) => ({
      column,
      rows: missing.get(column) ?? 0,
    })),
  };
}

async function countValues(
  connection: DuckDBConnection,
  table: TableContract,
  relation: string,
): Promise<Pick<TableMeasures, 'sentinels' | 'isExact'>> {
  const columns = Object.entries(table.columns);
  const rules = columns.flatMap(([column, { sentinels = [] }]) =>
    sentinels.map((sentinel) => ({ column, sentinel })),
  );
  const exact = columns.flatMap(([name, column]) => exactSql(name, column) ?? []);
  const selected = [
    `${exact.length === 0 ? 'true' : exact.join(' AND ')} AS exact`,
    ...rules.map(
      ({ column, sentinel }, index) =>
        `count(*) FILTER (WHERE ${sentinelCondition(column, sentinel)}) AS rule_${index}`,
    ),
  ];
  const [counts] = await query(connection, `SELECT ${selected.join(', ')} FROM ${relation}`);
  const sentinels = rules.map(({ column, sentinel }, index) => ({
    column,
    rule: sentinelRule(sentinel),
    rows: Number(counts[`rule_${index}`]),
  }));
  return { sentinels, isExact: counts['exact'] !== false };
}

function exactSql(name: string, column: ColumnContract): string | undefined {
  if (column.type !== 'integer' && column.type !== 'decimal') return undefined;
  const limit =
    column.type === 'integer'
      ? String(Number.MAX_SAFE_INTEGER)
      : `${2 ** 51 - 1} / ${10 ** column.scale}`;
  const identifier = quoteIdentifier(name);
  return `(coalesce(max(${identifier}), 0) <= ${limit} AND coalesce(min(${identifier}), 0) >= -${limit})`;
}

async function listUnknownLevels(
  connection: DuckDBConnection,
  table: TableContract,
  relation: string,
): Promise<UnknownLevel[]> {
  const selections = Object.entries(table.columns).flatMap(([name, column]) => {
    if (column.type !== 'text' || column.levels === undefined) return [];
    const sentinels = (column.sentinels ?? []).flatMap((sentinel) =>
      'equals' in sentinel ? [String(sentinel.equals)] : [],
    );
    const known = [...column.levels, ...sentinels].map(quoteText).join(', ');
    return `(SELECT ${quoteText(name)} AS name, ${quoteIdentifier(name)} AS level, count(*) AS rows
       FROM ${relation} GROUP BY level HAVING level NOT IN (${known === '' ? "''" : known})
       ORDER BY rows DESC, level LIMIT ${unknownLevelLimit})`;
  });
  if (selections.length === 0) return [];
  const found = await query(connection, selections.join(' UNION ALL '));
  return found.map(({ name, level, rows }) => ({
    column: String(name),
    level: String(level),
    rows: Number(rows),
  }));
}
