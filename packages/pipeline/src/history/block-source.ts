import type { Block, SortColumn } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { codedTexts } from '../duckdb/coded-texts.ts';
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

/** The rows of a block's table that have a key, with what the blocks it reads tell of each. */
export interface BlockSource {
  /** The key first. */
  readonly columns: readonly SourceColumn[];
  /** A query for the columns by ascending key, those of a key nearly in their order; a missing number is NaN, a missing text -1. */
  readonly sql: string;
}

/**
 * @param connection has a relation named as the block's table, and one named as each block it reads
 * @param owners SQL of a relation with the keys whose rows are wanted; all where absent
 */
export async function blockSource(
  connection: DuckDBConnection,
  block: Block,
  owners?: string,
): Promise<BlockSource> {
  const columns = (await columnsRead(connection, block)).toSorted(
    (one, other) => Number(other.name === block.key) - Number(one.name === block.key),
  );
  const key = quoteIdentifier(block.key);
  const isOwned = owners === undefined ? `${key} IS NOT NULL` : `${key} IN (FROM ${owners})`;
  const rowOrder = orderOf(block)
    .filter(({ name }) => columns.some((column) => column.name === name))
    .map(({ name, direction }) => `${quoteIdentifier(name)} ${sqlOf[direction]} NULLS LAST`);
  // Sorted as they are stored, in fewer bytes than as 64-bit floats.
  const sorted = `SELECT ${columns.map(({ sql }) => sql).join(', ')} FROM ${joinedRelation(block)} WHERE ${isOwned} ORDER BY ${[key, ...rowOrder].join(', ')}`;
  return {
    columns,
    sql: `SELECT ${columns.map(valueSql).join(', ')} FROM (${sorted})`,
  };
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

const sqlOf = { ascending: 'ASC', descending: 'DESC' } as const;

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
