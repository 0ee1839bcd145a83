import type { Block } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier } from '../duckdb/sql.ts';
import type { StoredType } from '../parquet/encode-column.ts';
import { storedTypeOf } from '../parquet/stored-type-of.ts';

/** A column of a block's rows: numbers as 64-bit floats, texts as places in the list of their levels. */
export interface SourceColumn {
  readonly name: string;
  readonly type: StoredType;
  /** Of a text: all that there are. */
  readonly levels?: readonly string[];
}

/** The rows of a block's table that have a key, with what the blocks it reads tell of each. */
export interface BlockSource {
  /** The key first. */
  readonly columns: readonly SourceColumn[];
  /** Whether the rows lie in the order of the file, so that keys may lie together. */
  readonly isPlain: boolean;
  /** A query for the columns; a missing number is NaN, a missing text -1. */
  readonly sql: string;
}

/** @param connection has a relation named as the block's table, and one named as each block it reads */
export async function blockSource(
  connection: DuckDBConnection,
  block: Block,
): Promise<BlockSource> {
  const relation = relationOf(block);
  const needed = columnsRead(block);
  const found = await query(connection, `DESCRIBE SELECT * FROM ${relation}`);
  const there = found.filter(({ column_name: name }) => needed.has(String(name)));
  const columns: SourceColumn[] = [];
  const selected: string[] = [];
  for (const { column_name: name, column_type: type } of there) {
    const stored = storedTypeOf(String(type));
    const column = { name: String(name), type: stored };
    if (stored !== 'text') {
      columns.push(column);
      selected.push(numberSql(column.name));
      continue;
    }
    const levels = await levelsOf(connection, relation, column.name);
    columns.push({ ...column, levels });
    selected.push(await codeSql(connection, column.name, levels));
  }
  const keyAt = columns.findIndex(({ name }) => name === block.key);
  const keyFirst = <Kind>(all: Kind[]): Kind[] => [
    all[keyAt],
    ...all.filter((_, at) => at !== keyAt),
  ];
  const where = `WHERE ${quoteIdentifier(block.key)} IS NOT NULL`;
  return {
    columns: keyFirst(columns),
    isPlain: block.inner.length === 0,
    sql: `SELECT ${keyFirst(selected).join(', ')} FROM ${relation} ${where}`,
  };
}

function relationOf({ table, inner }: Block): string {
  const joins = inner.map(
    ({ name, key }) => `LEFT JOIN ${quoteIdentifier(name)} USING (${quoteIdentifier(key)})`,
  );
  return [quoteIdentifier(table), ...joins].join(' ');
}

/** The key, what formulas read, and what the rows are ordered by. */
function columnsRead({ key, columns }: Block): ReadonlySet<string> {
  const names = new Set([key]);
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown };
    if (kind === 'number-column' || kind === 'text-column') names.add(String(name));
    Object.values(node).forEach(visit);
  };
  for (const { aggregate } of columns) {
    visit(aggregate);
    for (const { name } of aggregate.rows.order) names.add(name);
  }
  return names;
}

function numberSql(name: string): string {
  return `coalesce(CAST(${quoteIdentifier(name)} AS DOUBLE), 'nan'::DOUBLE)`;
}

async function levelsOf(
  connection: DuckDBConnection,
  relation: string,
  name: string,
): Promise<string[]> {
  const text = `CAST(${quoteIdentifier(name)} AS VARCHAR)`;
  const found = await query(
    connection,
    `SELECT DISTINCT ${text} AS level FROM ${relation} WHERE ${text} IS NOT NULL ORDER BY level`,
  );
  return found.map(({ level }) => String(level));
}

async function codeSql(
  connection: DuckDBConnection,
  name: string,
  levels: readonly string[],
): Promise<string> {
  if (levels.length === 0) return '-1::INTEGER';
  const type = quoteIdentifier(`levels of ${name}`);
  const listed = levels.map((level) => `'${level.replaceAll("'", "''")}'`).join(', ');
  await connection.run(`CREATE TYPE ${type} AS ENUM (${listed})`);
  return `coalesce(CAST(enum_code(CAST(CAST(${quoteIdentifier(name)} AS VARCHAR) AS ${type})) AS INTEGER), -1)`;
}
