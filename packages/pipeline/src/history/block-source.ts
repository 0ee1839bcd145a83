import type { Block, SortColumn } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { codedTexts } from '../duckdb/coded-texts.ts';
import { orderSql } from '../duckdb/order-sql.ts';
import { query } from '../duckdb/query.ts';
import { floatSql, quoteIdentifier } from '../duckdb/sql.ts';
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
  /** First the one whose values ascend, all rows of a key having the same of it. */
  readonly columns: readonly SourceColumn[];
  /** A query for the columns, the rows of a key nearly in their order; a missing number is NaN, a missing text -1. */
  readonly sql: string;
}

/** Whose rows are wanted; where they are most, those of others may come along. */
export interface Owners {
  /** A relation of their keys. */
  readonly sql: string;
  readonly count: number;
}

interface Reading {
  /** All keys where absent. */
  readonly owners?: Owners | undefined;
  /** Column of the table by which its rows lie in ascending order. */
  readonly sortedBy?: string | undefined;
}

/**
 * @param connection has a relation named as the block's table, and one named as each block it reads
 */
export async function blockSource(
  connection: DuckDBConnection,
  block: Block,
  reading: Reading = {},
): Promise<BlockSource> {
  const lies = await liesInOrder(connection, block, reading);
  const first = (lies ? reading.sortedBy : undefined) ?? block.key;
  const columns = (await columnsRead(connection, block, first)).toSorted(
    (one, other) => Number(other.name === first) - Number(one.name === first),
  );
  const key = quoteIdentifier(block.key);
  const isWanted =
    lies || reading.owners === undefined
      ? `${key} IS NOT NULL`
      : `${key} IN (FROM ${reading.owners.sql})`;
  const read = `SELECT ${columns.map(({ sql }) => sql).join(', ')} FROM ${joinedRelation(block)} WHERE ${isWanted}`;
  // Sorted as they are stored, in fewer bytes than as 64-bit floats.
  const rows = lies ? read : `${read} ORDER BY ${orderSql(orderOf(block, columns))}`;
  return { columns, sql: `SELECT ${columns.map(valueSql).join(', ')} FROM (${rows})` };
}

/** With fewer rows for each of the owners, most of the table is theirs. */
const rowsOfOwner = 200;

/** Whether rows are read as they lie: without a join, whose rows DuckDB gives in no order. */
async function liesInOrder(
  connection: DuckDBConnection,
  { inner, table, key }: Block,
  { owners, sortedBy }: Reading,
): Promise<boolean> {
  if (sortedBy === undefined || inner.length > 0) return false;
  if (owners === undefined) return true;
  if (sortedBy !== key) return false;
  const [{ rows }] = await query(
    connection,
    `SELECT count(*) AS rows FROM ${quoteIdentifier(table)}`,
  );
  return Number(rows) < rowsOfOwner * owners.count;
}

interface ReadColumn extends SourceColumn {
  /** SQL of it over the table and its blocks, under its name; a text as a code. */
  readonly sql: string;
}

async function columnsRead(
  connection: DuckDBConnection,
  block: Block,
  first: string,
): Promise<ReadColumn[]> {
  const needed = namesRead(block).add(first);
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

/** By key, and of what rows of a key are ordered by, as much as costs little: the evaluator does the rest. */
function orderOf(
  { key, columns }: Block,
  read: readonly SourceColumn[],
): Omit<SortColumn, 'kind'>[] {
  const [{ aggregate }] = columns;
  const others = aggregate.rows.order.filter(({ name }) => name !== key).slice(0, 3);
  return [
    { name: key, direction: 'ascending' },
    ...others.filter(({ name }) => read.some((column) => column.name === name)),
  ];
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
  return type === 'text' ? quoteIdentifier(name) : floatSql(name);
}
