import type { Block } from '../plan/plan-features.ts';
import { AggregateSql } from './aggregate-sql.ts';
import type { TableFacts } from './column-facts.ts';
import type { Dialect } from './dialect.ts';
import { FormulaSql } from './formula-sql.ts';
import { Projections } from './projections.ts';
import { RowsSql } from './rows-sql.ts';
import { commonConditions } from './common-conditions.ts';

/**
 * A query for the columns of a block, one row for each value of its key that has rows; the key comes
 * first. It reads a relation named as the block's table, and one named as each block it reads. With facts
 * of their columns the query is faster, and the same to the bit; facts must be true.
 */
export function blockSql(block: Block, dialect: Dialect, facts: TableFacts = {}): string {
  const key = dialect.identifier(block.key);
  const { common, aggregates } = commonConditions(block.columns.map(({ aggregate }) => aggregate));
  const formulas = new FormulaSql(dialect, facts);
  const rows = new RowsSql(block.key, formulas, dialect);
  const projections = new Projections(dialect.identifier);
  const sql = new AggregateSql({ rows, projections, facts }, dialect);
  const results = aggregates.map((aggregate) => sql.result(aggregate));
  const named = results.map(
    (result, at) => `${result} AS ${dialect.identifier(block.columns[at].name)}`,
  );
  const kept = [`${key} IS NOT NULL`, ...common.map((each) => formulas.condition(each))];
  const source = `SELECT * FROM ${sourceOf(block, dialect)} WHERE ${kept.join(' AND ')}`;
  const checkedKey = sql.key(key);
  const grouped = projections.over(rows.over(source), key);
  return `SELECT ${[checkedKey, ...named].join(', ')} FROM (${grouped})`;
}

function sourceOf({ table, inner }: Block, dialect: Dialect): string {
  const joins = inner.map(
    ({ name, key }) => `LEFT JOIN ${dialect.identifier(name)} USING (${dialect.identifier(key)})`,
  );
  return [dialect.identifier(table), ...joins].join(' ');
}
