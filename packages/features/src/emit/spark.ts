import type { Expression } from '../expression/expression.ts';
import type { Block } from '../plan/plan-features.ts';
import { blockSql } from './block-sql.ts';
import type { Dialect } from './dialect.ts';
import { double, FormulaSql } from './formula-sql.ts';
import { SparkAccumulators, sparkWhole } from './spark-accumulators.ts';

/** A formula as Spark SQL, which gives what DuckDB gives; aggregates must have become columns. */
export function toSpark(expression: Expression): string {
  return new FormulaSql(spark).feature(expression);
}

/** A block as a query of Spark SQL: see `blockSql`. */
export function blockToSpark(block: Block): string {
  return blockSql(block, spark);
}

const exactInDouble = double(2 ** 53);
const [of32, of64] = [32n, 64n].map((bits) => sparkWhole(`'${String(2n ** bits)}'`));

/** How often each value of a list is there, as a list. */
const times = (list: string): string =>
  `transform(array_distinct(${list}), value -> size(filter(${list}, other -> other = value)))`;

const spark: Dialect = {
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  textLiteral: (value) => `'${value.replaceAll(/['\\]/g, String.raw`\$&`)}'`,
  asText: (sql) => `CAST(${sql} AS STRING)`,
  // Spark's own gives a 64-bit whole number; beyond 2^53 a float is whole already.
  floor: (sql) =>
    `CASE WHEN abs(${sql}) < ${exactInDouble} THEN CAST(floor(${sql}) AS DOUBLE) ELSE ${sql} END`,
  iterate: (start, steps, next) =>
    `aggregate(sequence(1, ${steps}), ${start}, (before, place) -> ${next('before')})`,
  wide: sparkWhole,
  toDouble: (wide) => {
    const low = `pmod(${wide}, ${of64})`;
    const parts = [
      `(${wide} - ${low}) div ${of64}`,
      `${low} div ${of32}`,
      `pmod(${wide}, ${of32})`,
    ];
    const [a, b, c] = parts.map((part) => `CAST(${part} AS DOUBLE)`);
    const scaled = `(${a} * ${double(2 ** 64)} + ${b} * ${double(2 ** 32)})`;
    return `CASE WHEN abs(${wide}) < ${String(2 ** 53)} THEN CAST(${wide} AS DOUBLE) ELSE ${scaled} + ${c} END`;
  },
  valueAt: (end, value, position) =>
    `${end === 'latest' ? 'min_by' : 'max_by'}(${value}, ${position})`,
  list: (text, position) => {
    const placed = `CASE WHEN ${text} IS NOT NULL AND ${position} IS NOT NULL THEN struct(${position} AS at, ${text} AS text) END`;
    const texts = `transform(array_sort(collect_list(${placed})), each -> each.text)`;
    return `nullif(concat_ws(' ', ${texts}), '')`;
  },
  accumulators: (projections) => new SparkAccumulators(projections),
  tallies: {
    tally: (value) => `collect_list(${value})`,
    mode: (tally) =>
      `array_min(filter(array_distinct(${tally}), value -> size(filter(${tally}, other -> other = value)) = array_max(${times(tally)})))`,
    sumOfShareLogarithms: (tally, total) =>
      `aggregate(array_sort(${times(tally)}), ${double(0)}, (before, count) -> before + (count / ${total}) * ln(count / ${total}))`,
  },
};
