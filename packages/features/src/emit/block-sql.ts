import type { Block } from '../plan/plan-features.ts';
import { AggregateSql } from './aggregate-sql.ts';
import type { Dialect } from './dialect.ts';
import { RowsSql } from './rows-sql.ts';
import { commonConditions } from './common-conditions.ts';

/**
 * A query for the columns of a block, one row for each value of its key that has rows; the key comes
 * first. It reads a relation named as the block's table, and one named as each block it reads.
 */
export function blockSql(block: Block, dialect: Dialect): string {
  const key = dialect.identifier(block.key);
  const { common, aggregates } = commonConditions(block.columns.map(({ aggregate }) => aggregate));
  const rows = new RowsSql(block.key, dialect);
  const sql = new AggregateSql(rows, dialect);
  const results = aggregates.map((aggregate) => sql.result(aggregate));
  const named = results.map(
    (result, at) => `${result} AS ${dialect.identifier(block.columns[at].name)}`,
  );
  const kept = [`${key} IS NOT NULL`, ...common.map((each) => rows.formulas.condition(each))];
  const source = `SELECT * FROM ${sourceOf(block, dialect)} WHERE ${kept.join(' AND ')}`;
  const grouped = sql.grouped(rows.over(source), key);
  return `SELECT ${[key, ...named].join(', ')} FROM (${grouped})`;
}

function sourceOf({ table, inner }: Block, dialect: Dialect): string {
  const joins = inner.map(
    ({ name, key }) => `LEFT JOIN ${dialect.identifier(name)} USING (${dialect.identifier(key)})`,
  );
  return [dialect.identifier(table), ...joins].join(' ');
}
