import type { Aggregate, NumberExpression, Rows } from '../expression/expression.ts';
import { isNumberExpression } from '../expression/is-number.ts';
import type { AnyAggregate } from '../plan/plan-features.ts';
import type { Dialect } from './dialect.ts';
import { double } from './formula-sql.ts';
import { isNeverMissing, largestOf } from './largest-units.ts';
import { NamedColumns } from './named-columns.ts';
import type { RowsSql } from './rows-sql.ts';
import { weightsOf } from '../expression/weights.ts';

/** A value as a whole number of its last kept digit. */
interface Units {
  readonly sql: string;
  readonly isSmall: boolean;
  readonly isNeverMissing: boolean;
}

type Exact = Extract<Aggregate, { readonly statistic: 'sum' | 'mean' | 'variance' | 'std' }>;
type Slope = Extract<Aggregate, { readonly statistic: 'slope' }>;
type WeightedMean = Extract<Aggregate, { readonly statistic: 'weighted-mean' }>;

/** Rows of one outer row are fewer; with it, sums of values below 2^45 stay below 2^63. */
const largestUnits = 2 ** 45;
/** Units below it are 32-bit numbers, and their sums are 64-bit floats exactly. */
const largestSmallUnits = 2 ** 20;

/**
 * Aggregates of one block as SQL in four projections: `:v` row-level values, `:u` their units, `:a`
 * aggregate functions, `:n` exact whole numbers made of them. The same value, condition or sum that
 * several features need is computed once.
 */
export class AggregateSql {
  readonly #rows: RowsSql;
  readonly #dialect: Dialect;
  readonly #values: NamedColumns;
  readonly #units: NamedColumns;
  readonly #sums: NamedColumns;
  readonly #numbers: NamedColumns;

  constructor(rows: RowsSql, dialect: Dialect) {
    this.#rows = rows;
    this.#dialect = dialect;
    this.#values = new NamedColumns('v', dialect);
    this.#units = new NamedColumns('u', dialect);
    this.#sums = new NamedColumns('a', dialect);
    this.#numbers = new NamedColumns('n', dialect);
  }

  /** The relation that the results are computed over. */
  grouped(source: string, key: string): string {
    const values = `SELECT ${[key, ...this.#values.selected].join(', ')} FROM (${source})`;
    const units = `SELECT ${['*', ...this.#units.selected].join(', ')} FROM (${values})`;
    const sums = `SELECT ${[key, ...this.#sums.selected].join(', ')} FROM (${units}) GROUP BY ${key}`;
    return `SELECT ${['*', ...this.#numbers.selected].join(', ')} FROM (${sums})`;
  }

  /** The value of an aggregate, over the columns of `grouped`. */
  result(aggregate: AnyAggregate): string {
    const { rows } = aggregate;
    if (aggregate.kind === 'text-aggregate') {
      const value = this.#values.add(this.#rows.formulas.text(aggregate.of));
      if (aggregate.statistic !== 'mode') return this.#end(rows, aggregate.statistic, value);
      return this.#dialect.aggregates.mode(this.#over(rows, this.#dialect.aggregates.tally(value)));
    }
    switch (aggregate.statistic) {
      case 'count':
        return asDouble(this.#over(rows, 'count(*)'));
      case 'sum':
      case 'mean':
      case 'variance':
      case 'std':
        return this.#exact(aggregate);
      case 'min':
      case 'max':
        // Adding 0 makes -0 and 0, which are equal, the same.
        return `${this.#over(rows, `${aggregate.statistic}(${this.#number(aggregate.of)})`)} + ${double(0)}`;
      case 'latest':
      case 'earliest':
        return this.#end(rows, aggregate.statistic, this.#number(aggregate.of));
      case 'distinct':
        return asDouble(this.#over(rows, `count(DISTINCT ${this.#value(aggregate)})`));
      case 'entropy':
        return this.#entropy(rows, this.#value(aggregate));
      case 'slope':
        return this.#slope(aggregate);
      case 'weighted-mean':
        return this.#weightedMean(aggregate);
    }
  }

  #exact({ statistic, rows, of, decimals }: Exact): string {
    const units = this.#unitsOf(of, decimals);
    const scale = 10 ** decimals;
    const sum = this.#over(rows, `sum(${units.sql})`);
    const total = units.isSmall ? asDouble(sum) : this.#double(sum);
    if (statistic === 'sum') return `${total} / ${double(scale)}`;
    const counted = this.#over(rows, units.isNeverMissing ? 'count(*)' : `count(${units.sql})`);
    const count = asDouble(counted);
    if (statistic === 'mean') return `${total} / (${count} * ${double(scale)})`;
    const squares = this.#over(rows, `sum(${this.#product(units, units)})`);
    const spread = this.#double(this.#moment(counted, squares, [sum, sum]));
    const freedom = `(${count} * (${count} - ${double(1)}) * ${double(scale * scale)})`;
    const variance = `CASE WHEN ${counted} >= 2 THEN ${spread} / ${freedom} END`;
    return statistic === 'variance' ? variance : `sqrt(${variance})`;
  }

  #slope({ rows, of, decimals, over, overDecimals }: Slope): string {
    const [x, y] = [this.#unitsOf(over, overDecimals), this.#unitsOf(of, decimals)];
    const isPair = `${x.sql} IS NOT NULL AND ${y.sql} IS NOT NULL`;
    const paired = (sql: string): string => this.#over(rows, sql, isPair);
    const [count, sumX, sumY] = ['count(*)', `sum(${x.sql})`, `sum(${y.sql})`].map(paired);
    const rise = this.#moment(count, paired(`sum(${this.#product(x, y)})`), [sumX, sumY]);
    const run = this.#moment(count, paired(`sum(${this.#product(x, x)})`), [sumX, sumX]);
    const slope = `${this.#double(rise)} / nullif(${this.#double(run)}, ${double(0)})`;
    return `${slope} * ${double(10 ** overDecimals)} / ${double(10 ** decimals)}`;
  }

  #weightedMean({ rows, of, decimals, decay }: WeightedMean): string {
    const units = this.#unitsOf(of, decimals);
    const weight = this.#values.add(
      this.#dialect.aggregates.item(weightsOf(decay), this.#rows.position(rows)),
    );
    const weighted = units.isSmall
      ? `CAST(${weight} AS BIGINT)`
      : this.#dialect.aggregates.wide(weight);
    const isPresent = `${units.sql} IS NOT NULL`;
    const sum = this.#double(this.#over(rows, `sum(${weighted} * ${units.sql})`, isPresent));
    const weights = this.#double(this.#over(rows, `sum(${weight})`, isPresent));
    return `${sum} / nullif(${weights} * ${double(10 ** decimals)}, ${double(0)})`;
  }

  #entropy(rows: Rows, value: string): string {
    const { tally, sumOfShareLogarithms } = this.#dialect.aggregates;
    const total = asDouble(this.#over(rows, `count(${value})`));
    const sum = sumOfShareLogarithms(this.#over(rows, tally(value)), total);
    const rounded = this.#dialect.floor(`(-${sum}) * ${double(1e9)} + ${double(0.5)}`);
    return `CASE WHEN ${total} > 0 THEN ${rounded} / ${double(1e9)} END`;
  }

  /** Value of the first row of the order or the last. */
  #end(rows: Rows, statistic: 'latest' | 'earliest', value: string): string {
    const rank = this.#values.add(this.#rows.rank(rows));
    const end = statistic === 'latest' ? 'least' : 'greatest';
    return this.#over(rows, this.#dialect.aggregates.valueAt(end, value, rank));
  }

  /** An aggregate function over the rows that are taken. */
  #over(rows: Rows, aggregate: string, also?: string): string {
    const kept = this.#rows.condition(rows);
    const conditions = [kept === undefined ? [] : this.#values.add(kept), also ?? []].flat();
    const condition = conditions.length === 0 ? undefined : conditions.join(' AND ');
    return this.#sums.add(this.#dialect.aggregates.filtered(aggregate, condition));
  }

  #unitsOf(of: NumberExpression, decimals: number): Units {
    const scaled = `${this.#number(of)} * ${double(10 ** decimals)} + ${double(0.5)}`;
    const whole = this.#dialect.floor(scaled);
    const isSmall = largestOf(of) * 10 ** decimals < largestSmallUnits;
    const sql = isSmall
      ? `CAST(${whole} AS INTEGER)`
      : `CASE WHEN abs(${whole}) < ${double(largestUnits)} THEN CAST(${whole} AS BIGINT) END`;
    return { sql: this.#units.add(sql), isSmall, isNeverMissing: isNeverMissing(of) };
  }

  #product(one: Units, other: Units): string {
    if (one.isSmall && other.isSmall) return `CAST(${one.sql} AS BIGINT) * ${other.sql}`;
    return `${this.#dialect.aggregates.wide(one.sql)} * ${other.sql}`;
  }

  /** n times a sum of products minus the product of two sums. */
  #moment(count: string, products: string, [one, other]: readonly [string, string]): string {
    const { wide } = this.#dialect.aggregates;
    return `${wide(count)} * ${wide(products)} - ${wide(one)} * ${wide(other)}`;
  }

  /** An exact whole number as a 64-bit float. */
  #double(sql: string): string {
    const { wide, toDouble } = this.#dialect.aggregates;
    return toDouble(this.#numbers.add(wide(sql)));
  }

  #value({ of }: Extract<Aggregate, { readonly statistic: 'distinct' | 'entropy' }>): string {
    if (!isNumberExpression(of)) return this.#values.add(this.#rows.formulas.text(of));
    return this.#values.add(`${this.#rows.formulas.number(of)} + ${double(0)}`);
  }

  #number(of: NumberExpression): string {
    return this.#values.add(this.#rows.formulas.number(of));
  }
}

function asDouble(sql: string): string {
  return `CAST(${sql} AS DOUBLE)`;
}
