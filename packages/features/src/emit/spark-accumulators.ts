import type { Accumulators, Extreme, Total, Units } from './accumulators.ts';
import type { Projections } from './projections.ts';

/** A whole number of up to 38 digits. */
export const sparkWhole = (sql: string): string => `CAST(${sql} AS DECIMAL(38, 0))`;

/** Sums of decimals, which Spark keeps exact up to 38 digits; conditions by CASE. */
export class SparkAccumulators implements Accumulators {
  readonly #of: Projections;

  constructor(projections: Projections) {
    this.#of = projections;
  }

  key(key: string): string {
    return key;
  }

  rows(condition: string | undefined): string {
    return this.#of.sums.add(condition === undefined ? 'count(*)' : `count_if(${condition})`);
  }

  total({ sql }: Units, condition: string | undefined): Total {
    const taken = where(sql, condition);
    return {
      sum: this.#of.sums.add(`sum(${sparkWhole(taken)})`),
      count: this.#of.sums.add(`count(${taken})`),
    };
  }

  products([one, other]: readonly [Units, Units], condition: string | undefined): string {
    const taken = sparkWhole(where(other.sql, condition));
    return this.#of.sums.add(`sum(${sparkWhole(one.sql)} * ${taken})`);
  }

  extreme({ name, value }: Extreme, condition: string | undefined): string {
    return this.#of.sums.add(`${name}(${where(value, condition)})`);
  }
}

function where(sql: string, condition: string | undefined): string {
  return condition === undefined ? sql : `CASE WHEN ${condition} THEN ${sql} END`;
}
