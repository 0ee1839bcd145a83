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
  const columns = Object.entries(table.columns);
  const relation = `read_parquet(${quoteReadPath(path)})`;
  const rules = columns.flatMap(([column, { sentinels = [] }]) =>
    sentinels.map((sentinel) => ({ column, sentinel })),
  );
  const listed = columns.filter(([, column]) => column.type === 'text' && column.levels);
  const selected = [
    'count(*) AS total',
    ...columns.map(([name], index) => `count(${quoteIdentifier(name)}) AS present_${index}`),
    ...columns.map(([name, column], index) => `${isExactSql(name, column)} AS exact_${index}`),
    ...rules.map(
      ({ column, sentinel }, index) =>
        `count(*) FILTER (WHERE ${sentinelCondition(column, sentinel)}) AS rule_${index}`,
    ),
    ...listed.map(
      ([name, column], index) =>
        `count(*) FILTER (WHERE ${unknownCondition(name, column)}) AS unknown_${index}`,
    ),
  ];
  const [counts] = await query(connection, `SELECT ${selected.join(', ')} FROM ${relation}`);
  const unknown = listed.filter((_, index) => counts[`unknown_${index}`] !== 0);
  const unknownLevels: UnknownLevel[] = [];
  for (const [name, column] of unknown) {
    unknownLevels.push(...(await listUnknown(connection, relation, { name, column })));
  }
  return {
    rows: Number(counts['total']),
    missingValues: columns.map(([column], index) => ({
      column,
      rows: Number(counts['total']) - Number(counts[`present_${index}`]),
    })),
    sentinels: rules.map(({ column, sentinel }, index) => ({
      column,
      rule: sentinelRule(sentinel),
      rows: Number(counts[`rule_${index}`]),
    })),
    unknownLevels,
    isExact: columns.every((_, index) => counts[`exact_${index}`] !== false),
  };
}

function isExactSql(name: string, column: ColumnContract): string {
  const limits = { integer: '9007199254740991', decimal: decimalLimit(column), real: '', text: '' };
  const limit = limits[column.type];
  if (limit === '') return 'true';
  const identifier = quoteIdentifier(name);
  return `(coalesce(max(${identifier}), 0) <= ${limit} AND coalesce(min(${identifier}), 0) >= -${limit})`;
}

function decimalLimit(column: ColumnContract): string {
  return column.type === 'decimal' ? `${2 ** 51 - 1} / ${10 ** column.scale}` : '';
}

function unknownCondition(name: string, column: ColumnContract): string {
  const levels = column.type === 'text' ? (column.levels ?? []) : [];
  const sentinels = (column.sentinels ?? []).flatMap((sentinel) =>
    'equals' in sentinel ? [String(sentinel.equals)] : [],
  );
  const known = [...levels, ...sentinels].map(quoteText);
  const identifier = quoteIdentifier(name);
  return known.length === 0
    ? `${identifier} IS NOT NULL`
    : `coalesce(${identifier} NOT IN (${known.join(', ')}), false)`;
}

async function listUnknown(
  connection: DuckDBConnection,
  relation: string,
  { name, column }: { readonly name: string; readonly column: ColumnContract },
): Promise<UnknownLevel[]> {
  const rows = await query(
    connection,
    `SELECT ${quoteIdentifier(name)} AS level, count(*) AS rows FROM ${relation}
     WHERE ${unknownCondition(name, column)}
     GROUP BY ALL ORDER BY rows DESC, level LIMIT ${unknownLevelLimit}`,
  );
  return rows.map((row) => ({
    column: name,
    level: String(row['level']),
    rows: Number(row['rows']),
  }));
}
