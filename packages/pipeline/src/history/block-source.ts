import type { Block, SortColumn } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { codedTexts } from '../duckdb/coded-texts.ts';
import { orderSql } from '../duckdb/order-sql.ts';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier } from '../duckdb/sql.ts';
import { type StoredType, storedTypeOf } from '../parquet/stored-type-of.ts';

/** A column of a block's rows: numbers as 64-bit floats, texts as places in the list of their levels. */
export interface SourceColumn {
  readonly name: string;
  readonly type: StoredType;
  /** Of a text: all that there are. */
  readonly levels?: readonly string[];
}

/** Rows of a block's table that have a key, with what the blocks it reads tell of each. */
export interface BlockSource {
  /** The key first. */
  readonly columns: readonly SourceColumn[];
  /** A query for the columns by ascending key, those of a key nearly in their order; a missing number is NaN, a missing text -1. */
  readonly sql: string;
}

/**
 * @param connection has a relation named as the block's table, and one named as each block it reads
 * @param owners SQL of a relation with the keys whose rows are wanted, others may come along; all where absent
 */
export async function blockSource(
  connection: DuckDBConnection,
  block: Block,
  owners?: string,
): Promise<BlockSource> {
  const columns = (await columnsRead(connection, block)).toSorted(
    (one, other) => Number(other.name === block.key) - Number(one.name === block.key),
  );
  const rows = `SELECT ${columns.map(({ sql }) => sql).join(', ')} FROM ${joinedRelation(block)}`;
  const key = quoteIdentifier(block.key);
  const isOwned = owners === undefined ? `${key} IS NOT NULL` : `${key} IN (FROM ${owners})`;
  const order = [
    { name: block.key, direction: 'ascending' as const },
    ...orderOf(block).filter(({ name }) => columns.some((column) => column.name === name)),
  ];
  // Sorted as they are stored, in fewer bytes than as 64-bit floats.
  const read = (await liesByKey(connection, block, owners))
    ? `${rows} WHERE ${key} IS NOT NULL`
    : `${rows} WHERE ${isOwned} ORDER BY ${orderSql(order)}`;
  return {
    columns,
    sql: `SELECT ${columns.map(valueSql).join(', ')} FROM (${read})`,
  };
}

/** Rows of others are read along where they are fewer than this share. */
const othersShare = 1 / 4;

/**
 * Whether rows can be read as they lie: by ascending key, which a look at each key tells, and without a join,
 * whose rows DuckDB gives in no order.
 */
async function liesByKey(
  connection: DuckDBConnection,
  block: Block,
  owners: string | undefined,
): Promise<boolean> {
  if (block.inner.length > 0) return false;
  const key = quoteIdentifier(block.key);
  const keys = `FROM ${quoteIdentifier(block.table)} WHERE ${key} IS NOT NULL`;
  const falls = await query(
    connection,
    `SELECT 1 FROM (SELECT ${key} < lag(${key}) OVER () AS falls ${keys}) WHERE falls LIMIT 1`,
  );
  if (falls.length > 0 || owners === undefined) return falls.length === 0;
  const [{ owned, all }] = await query(
    connection,
    `SELECT count(*) AS owned, (SELECT count(*) ${keys}) AS "all" ${keys} AND ${key} IN (FROM ${owners})`,
  );
  return Number(owned) > (1 - othersShare) * Number(all);
}

interface ReadColumn extends SourceColumn {
  /** SQL of it over the table and its blocks, under its name; a text as a code. */
  readonly sql: string;
}

async function columnsRead(connection: DuckDBConnection, block: Block): Promise<ReadColumn[]> {
  const needed = namesRead(block);
  const read: ReadColumn[] = [];
  for (const relation of [block.table, ...block.inner.map(({ name }) => name)]) {
    const found = await columnsOf(connection, relation, needed);
    const texts = found.filter(({ type }) => type === 'text').map(({ name }) => name);
    const coded = await codedTexts(connection, quoteIdentifier(relation), texts);
    for (const column of found) {
      const own = quoteIdentifier(column.name);
      const text = coded.get(column.name);
      if (text === undefined) read.push({ ...column, sql: own });
      else read.push({ ...column, levels: text.levels, sql: `${text.sql} AS ${own}` });
    }
  }
  return read;
}

/** Of what rows of a key are ordered by, as much as costs little: the evaluator does the rest. */
function orderOf({ key, columns }: Block): SortColumn[] {
  const [{ aggregate }] = columns;
  return aggregate.rows.order.filter(({ name }) => name !== key).slice(0, 3);
}

function joinedRelation({ table, inner }: Block): string {
  const joins = inner.map(
    ({ name, key }) => `LEFT JOIN ${quoteIdentifier(name)} USING (${quoteIdentifier(key)})`,
  );
  return [quoteIdentifier(table), ...joins].join(' ');
}

/** Those of the columns of a relation that are still needed; they are taken from `needed`. */
async function columnsOf(
  connection: DuckDBConnection,
  relation: string,
  needed: Set<string>,
): Promise<SourceColumn[]> {
  const found = await query(connection, `DESCRIBE FROM ${quoteIdentifier(relation)}`);
  return found
    .filter(({ column_name: name }) => needed.delete(String(name)))
    .map(({ column_name: name, column_type: type }) => ({
      name: String(name),
      type: storedTypeOf(String(type)),
    }));
}

/** The key, what formulas read, and what the rows are ordered by. */
function namesRead({ key, columns }: Block): Set<string> {
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

function valueSql({ name, type }: SourceColumn): string {
  const own = quoteIdentifier(name);
  return type === 'text' ? own : `coalesce(CAST(${own} AS DOUBLE), 'nan'::DOUBLE)`;
}
