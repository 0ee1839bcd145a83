import type { Aggregate, NumberExpression, Rows, TextAggregate } from '../expression/expression.ts';
import { isNumberExpression } from '../expression/is-number.ts';
import { weightsOf } from '../expression/weights.ts';
import type { AnyAggregate } from '../plan/plan-features.ts';
import type { Accumulators, Units } from './accumulators.ts';
import { isComplete, largestOf, type TableFacts } from './column-facts.ts';
import type { Dialect } from './dialect.ts';
import { exactDecimalsOf } from './exact-decimals.ts';
import { double } from './formula-sql.ts';
import type { Projections } from './projections.ts';
import type { RowsSql } from './rows-sql.ts';

type Exact = Extract<Aggregate, { readonly statistic: 'sum' | 'mean' | 'variance' | 'std' }>;
type Slope = Extract<Aggregate, { readonly statistic: 'slope' }>;
type WeightedMean = Extract<Aggregate, { readonly statistic: 'weighted-mean' }>;
type Valued = Extract<Aggregate, { readonly statistic: 'distinct' | 'entropy' }>;

/** A value of so many units is missing: sums over 2^17 rows stay below 2^63. */
const largestUnits = 2 ** 45;
/** Products of units below it are below 2^62. */
const largestSmallUnits = 2 ** 31;

interface Extreme {
  readonly statistic: 'min' | 'max';
  readonly rows: Rows;
  readonly of: NumberExpression;
}

interface BlockParts {
  readonly rows: RowsSql;
  readonly projections: Projections;
  readonly facts: TableFacts;
}

/** Writes the aggregates of a block as SQL over projections, to which it adds what they need. */
export class AggregateSql {
  readonly #rows: RowsSql;
  readonly #facts: TableFacts;
  readonly #dialect: Dialect;
  readonly #projections: Projections;
  readonly #accumulators: Accumulators;

  constructor({ rows, projections, facts }: BlockParts, dialect: Dialect) {
    this.#rows = rows;
    this.#dialect = dialect;
    this.#facts = facts;
    this.#projections = projections;
    this.#accumulators = dialect.accumulators(projections);
  }

  /** The key, for a query that fails where a key has more rows than are summed exactly. */
  key(key: string): string {
    return this.#accumulators.key(key);
  }

  result(aggregate: AnyAggregate): string {
    if (aggregate.kind === 'text-aggregate') return this.#text(aggregate);
    const { rows } = aggregate;
    switch (aggregate.statistic) {
      case 'count':
        return asDouble(this.#accumulators.rows(this.#condition(rows)));
      case 'sum':
      case 'mean':
      case 'variance':
      case 'std':
        return this.#exact(aggregate);
      case 'min':
      case 'max':
        return this.#extreme({ rows, statistic: aggregate.statistic, of: aggregate.of });
      case 'latest':
      case 'earliest':
        return this.#end(rows, aggregate.statistic, this.#number(aggregate.of));
      case 'distinct':
        return asDouble(
          this.#over(rows, this.#value(aggregate), (value) => `count(DISTINCT ${value})`),
        );
      case 'entropy':
        return this.#entropy(aggregate);
      case 'slope':
        return this.#slope(aggregate);
      case 'weighted-mean':
        return this.#weightedMean(aggregate);
    }
  }

  #text({ statistic, rows, of }: TextAggregate): string {
    const text = this.#projections.values.add(this.#rows.formulas.text(of));
    if (statistic === 'list') return this.#list(rows, text);
    if (statistic !== 'mode') return this.#end(rows, statistic, text);
    const { tally, mode } = this.#dialect.tallies;
    return mode(this.#over(rows, text, tally));
  }

  #exact({ statistic, rows, of, decimals }: Exact): string {
    const units = this.#units(of, decimals);
    const condition = this.#condition(rows);
    const { sum, count: counted } = this.#accumulators.total(units, condition);
    const scale = 10 ** decimals;
    const count = asDouble(counted);
    if (statistic === 'sum') return `${asDouble(sum)} / ${double(scale)}`;
    if (statistic === 'mean') return `${asDouble(sum)} / (${count} * ${double(scale)})`;
    const squares = this.#accumulators.products([units, units], condition);
    const spread = this.#moment(counted, squares, [sum, sum]);
    const freedom = `(${count} * (${count} - ${double(1)}) * ${double(scale * scale)})`;
    const variance = `CASE WHEN ${counted} >= 2 THEN ${spread} / ${freedom} END`;
    return statistic === 'variance' ? variance : `sqrt(${variance})`;
  }

  /** Adding 0 makes -0 and 0, which are equal, the same. */
  #extreme({ statistic, rows, of }: Extreme): string {
    const value = this.#number(of);
    const decimals = exactDecimalsOf(of);
    const extreme = { name: statistic, value, decimals };
    return `${this.#accumulators.extreme(extreme, this.#condition(rows))} + ${double(0)}`;
  }

  #slope({ rows, of, decimals, over, overDecimals }: Slope): string {
    const [all, other] = [this.#units(over, overDecimals), this.#units(of, decimals)];
    const [x, y] = [this.#where(all, other), this.#where(other, all)];
    const condition = this.#condition(rows);
    const [totalX, totalY] = [x, y].map((each) => this.#accumulators.total(each, condition));
    const [products, squares] = [y, x].map((each) =>
      this.#accumulators.products([x, each], condition),
    );
    const rise = this.#moment(totalX.count, products, [totalX.sum, totalY.sum]);
    const run = this.#moment(totalX.count, squares, [totalX.sum, totalX.sum]);
    const slope = `${rise} / nullif(${run}, ${double(0)})`;
    return `${slope} * ${double(10 ** overDecimals)} / ${double(10 ** decimals)}`;
  }

  #weightedMean({ rows, of, decimals, decay }: WeightedMean): string {
    const units = this.#units(of, decimals);
    const condition = this.#condition(rows);
    const weight = this.#projections.values.add(this.#rows.weight(rows, weightsOf(decay)));
    const weights = this.#where({ sql: weight, isSmall: true, isComplete: true }, units);
    const products = this.#accumulators.products([weights, units], condition);
    const { sum } = this.#accumulators.total(weights, condition);
    const weighted = this.#dialect.toDouble(this.#projections.numbers.add(products));
    return `${weighted} / nullif(${asDouble(sum)} * ${double(10 ** decimals)}, ${double(0)})`;
  }

  #entropy(aggregate: Valued): string {
    const { tally, sumOfShareLogarithms } = this.#dialect.tallies;
    const { rows } = aggregate;
    const value = this.#value(aggregate);
    const total = asDouble(this.#over(rows, value, (each) => `count(${each})`));
    const sum = sumOfShareLogarithms(this.#over(rows, value, tally), total);
    const rounded = this.#dialect.floor(`(-${sum}) * ${double(1e9)} + ${double(0.5)}`);
    return `CASE WHEN ${total} > 0 THEN ${rounded} / ${double(1e9)} END`;
  }

  /** Value of the first row of the order or the last. */
  #end(rows: Rows, statistic: 'latest' | 'earliest', value: string): string {
    const rank = this.#projections.values.add(this.#rows.rank(rows));
    return this.#over(rows, rank, (position) => this.#dialect.valueAt(statistic, value, position));
  }

  #list(rows: Rows, text: string): string {
    const rank = this.#projections.values.add(this.#rows.rank(rows));
    return this.#over(rows, rank, (position) => this.#dialect.list(text, position));
  }

  /** An aggregate function that skips missing values, over the rows that are taken. */
  #over(rows: Rows, value: string, aggregate: (value: string) => string): string {
    const condition = this.#condition(rows);
    const taken = condition === undefined ? value : `CASE WHEN ${condition} THEN ${value} END`;
    return this.#projections.sums.add(aggregate(taken));
  }

  #condition(rows: Rows): string | undefined {
    const condition = this.#rows.condition(rows);
    return condition === undefined ? undefined : this.#projections.values.add(condition);
  }

  #units(of: NumberExpression, decimals: number): Units {
    const value = this.#number(of);
    const scaled = `${value} * ${double(10 ** decimals)} + ${double(0.5)}`;
    const isWhole = exactDecimalsOf(of) === 0 && decimals === 0;
    const whole = isWhole ? value : this.#projections.wholes.add(this.#dialect.floor(scaled));
    const largest = largestOf(of, this.#facts) * 10 ** decimals + 1;
    const whole64 = `CAST(${whole} AS BIGINT)`;
    const limited = `CASE WHEN abs(${whole}) < ${double(largestUnits)} THEN ${whole64} END`;
    const sql = largest < largestUnits ? whole64 : limited;
    return {
      sql: this.#projections.units.add(sql),
      isSmall: largest < largestSmallUnits,
      isComplete: largest < largestUnits && isComplete(of, this.#facts),
    };
  }

  /** Units where others are, too. */
  #where(units: Units, other: Units): Units {
    if (units.sql === other.sql || other.isComplete) return units;
    const both = `CASE WHEN ${other.sql} IS NOT NULL THEN ${units.sql} END`;
    return { ...units, sql: this.#projections.pairs.add(both), isComplete: false };
  }

  /** n times a sum of products minus the product of two sums, as a 64-bit float. */
  #moment(count: string, products: string, [one, other]: readonly [string, string]): string {
    const { wide, toDouble } = this.#dialect;
    const moment = `${wide(count)} * ${wide(products)} - ${wide(one)} * ${wide(other)}`;
    return toDouble(this.#projections.numbers.add(moment));
  }

  #value({ of }: Valued): string {
    if (isNumberExpression(of)) return `${this.#number(of)} + ${double(0)}`;
    return this.#projections.values.add(this.#rows.formulas.text(of));
  }

  #number(of: NumberExpression): string {
    return this.#projections.values.add(this.#rows.formulas.number(of));
  }
}

function asDouble(sql: string): string {
  return `CAST(${sql} AS DOUBLE)`;
}
