import {
  type Accumulators,
  type Extreme,
  rowsLimit,
  tooManyRows,
  type Total,
  type Units,
} from './accumulators.ts';
import type { Projections } from './projections.ts';

const countBits = Math.log2(rowsLimit);
const beyond = String(2n ** 62n);

/**
 * DuckDB's aggregate functions over 64-bit numbers take half the time of others, and a fifth of filtered
 * ones: a condition is a mask of bits, all set or none; a sum and its count are one sum of numbers that
 * hold both; a least value is looked for among whole numbers, those of other rows being put beyond all.
 */
export class DuckdbAccumulators implements Accumulators {
  readonly #of: Projections;

  constructor(projections: Projections) {
    this.#of = projections;
  }

  key(key: string): string {
    const rows = this.rows(undefined);
    return `CASE WHEN ${rows} < ${rowsLimit} THEN ${key} ELSE error('${tooManyRows}') END AS ${key}`;
  }

  rows(condition: string | undefined): string {
    if (condition === undefined) return this.#of.sums.add('count(*)');
    return `-${this.#of.sums.add(`sum(${this.#mask(condition)})`)}`;
  }

  total({ sql }: Units, condition: string | undefined): Total {
    const both = this.#of.terms.add(`${sql} * ${rowsLimit} + 1`);
    const sums = this.#of.sums.add(`sum(${this.#masked(both, condition)})`);
    const count = this.#of.parts.add(`CAST(${sums} & ${rowsLimit - 1} AS BIGINT)`);
    const sum = `CASE WHEN ${sums} & ${rowsLimit - 1} > 0 THEN CAST(${sums} >> ${countBits} AS BIGINT) END`;
    return { sum: this.#of.parts.add(sum), count };
  }

  products([one, other]: readonly [Units, Units], condition: string | undefined): string {
    const factor = one.isSmall && other.isSmall ? one.sql : `CAST(${one.sql} AS HUGEINT)`;
    return this.#of.sums.add(`sum(${factor} * ${this.#masked(other.sql, condition)})`);
  }

  extreme({ name, value, decimals }: Extreme, condition: string | undefined): string {
    if (decimals === undefined) {
      const taken = condition === undefined ? value : `CASE WHEN ${condition} THEN ${value} END`;
      return this.#of.sums.add(`${name}(${taken})`);
    }
    const scale = `CAST('${10 ** decimals}' AS DOUBLE)`;
    const scaled = decimals === 0 ? value : `floor(${value} * ${scale} + CAST('0.5' AS DOUBLE))`;
    const whole = this.#of.wholes.add(`CAST(${scaled} AS BIGINT)`);
    const [sign, compared] = name === 'max' ? ['-', '>'] : ['', '<'];
    const moved =
      condition === undefined
        ? whole
        : `${whole} ${sign === '' ? '+' : '-'} ${this.#offset(condition)}`;
    const found = this.#of.sums.add(`${name}(${moved})`);
    return `CASE WHEN ${found} ${compared} ${sign}${String(2n ** 61n)} THEN CAST(${found} AS DOUBLE) / ${scale} END`;
  }

  /** All bits set where a condition holds, else none. */
  #mask(condition: string): string {
    return this.#of.wholes.add(`-CAST(${condition} AS BIGINT)`);
  }

  /** 2^62 where a condition does not hold, else 0. */
  #offset(condition: string): string {
    return this.#of.wholes.add(`CASE WHEN ${condition} THEN 0 ELSE ${beyond} END`);
  }

  #masked(whole: string, condition: string | undefined): string {
    return condition === undefined ? whole : `(${whole} & ${this.#mask(condition)})`;
  }
}
