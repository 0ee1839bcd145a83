import type { Expression } from '../expression/expression.ts';
import type { Block } from '../plan/plan-features.ts';
import { blockSql } from './block-sql.ts';
import type { TableFacts } from './column-facts.ts';
import type { Dialect } from './dialect.ts';
import { DuckdbAccumulators } from './duckdb-accumulators.ts';
import { double, FormulaSql } from './formula-sql.ts';

/**
 * A formula as DuckDB SQL, equal to `evaluate` to the bit (the logarithm to one unit in the last
 * place). Aggregates must have become columns: see `planFeatures`.
 */
export function toDuckdb(expression: Expression): string {
  return new FormulaSql(duckdb).feature(expression);
}

/** A block as a DuckDB query: see `blockSql`. */
export function blockToDuckdb(block: Block, facts?: TableFacts): string {
  return blockSql(block, duckdb, facts);
}

/** An SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Whole numbers below it are 64-bit floats exactly. */
const exactInDouble = String(2 ** 53);
const low32 = String(2 ** 32 - 1);

const duckdb: Dialect = {
  identifier: quoteIdentifier,
  textLiteral: (value) => `'${value.replaceAll("'", "''")}'`,
  asText: (sql) => `CAST(${sql} AS VARCHAR)`,
  floor: (sql) => `floor(${sql})`,
  iterate: (start, steps, next) => {
    const places = Array.from({ length: steps }, () => start);
    return `list_reduce([${places.join(', ')}], lambda before, place: ${next('before')}, ${start})`;
  },
  wide: (sql) => `CAST(${sql} AS HUGEINT)`,
  toDouble: (wide) => {
    const parts = [`${wide} >> 64`, `(${wide} >> 32) & ${low32}`, `${wide} & ${low32}`];
    const [a, b, c] = parts.map((part) => `CAST(${part} AS DOUBLE)`);
    const scaled = `(${a} * ${double(2 ** 64)} + ${b} * ${double(2 ** 32)})`;
    return `CASE WHEN abs(${wide}) < ${exactInDouble} THEN CAST(${wide} AS DOUBLE) ELSE ${scaled} + ${c} END`;
  },
  valueAt: (end, value, position) =>
    `${end === 'latest' ? 'arg_min_null' : 'arg_max_null'}(${value}, ${position})`,
  list: (text, position) =>
    `string_agg(CASE WHEN ${position} IS NOT NULL THEN ${text} END, ' ' ORDER BY ${position})`,
  accumulators: (projections) => new DuckdbAccumulators(projections),
  tallies: {
    tally: (value) => `histogram(${value})`,
    mode: (tally) =>
      `list_min(list_filter(map_keys(${tally}), lambda value: ${tally}[value] = list_max(map_values(${tally}))))`,
    sumOfShareLogarithms: (tally, total) =>
      `list_sum(list_transform(list_sort(map_values(${tally})), lambda count: (count / ${total}) * ln(count / ${total})))`,
  },
};
