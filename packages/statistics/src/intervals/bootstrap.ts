import { OctroiError, type Random } from '@octroi/core';
import { checkCount } from '../check-argument.ts';
import { bcaInterval } from './bca-interval.ts';
import type { Interval } from './interval.ts';
import { percentileInterval } from './percentile-interval.ts';
import { variance } from './sample-moments.ts';

export interface BootstrapRequest {
  /** Number of rows of the sample. */
  readonly rows: number;
  /**
   * The statistic of the rows of these indices (an index may come several times). The array is used
   * again for the next resample: read it, do not keep it.
   */
  readonly statistic: (rowIndices: Uint32Array) => number;
  readonly random: Random;
  /** One stratum number a row: each resample then keeps the size of every stratum. */
  readonly strata?: ArrayLike<number>;
  /** Number of resamples; 2,000 where absent. */
  readonly replicates?: number;
  /** Confidence level; .95 where absent. */
  readonly level?: number;
  /** `percentile` (default), or `bca`, which evaluates the statistic once more for each row. */
  readonly method?: 'percentile' | 'bca';
}

export interface BootstrapEstimate {
  /** The statistic of the sample itself. */
  readonly estimate: number;
  /** Standard deviation of the replicates. */
  readonly standardError: number;
  readonly interval: Interval;
}

/**
 * Bootstrap interval of any statistic, resampling rows with replacement (Efron, 1979).
 *
 * The same seed gives the same interval. A statistic that throws or gives NaN on a resample (such as
 * an AUC of one class: resample by strata) ends the call.
 *
 * @throws STATISTICS_ARGUMENT_INVALID, STATISTICS_LENGTH_MISMATCH for the strata,
 * STATISTICS_BCA_UNDEFINED
 */
export function bootstrapInterval(request: BootstrapRequest): BootstrapEstimate {
  const { rows, statistic, random, replicates = 2000, level = 0.95 } = request;
  checkCount('rows', rows, 1);
  checkCount('replicates', replicates, 2);
  const groups = groupRows(rows, request.strata);
  const sample = concatenate(groups, rows);
  const estimate = evaluate(statistic, sample);
  const resample = new Uint32Array(rows);
  const drawn = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    drawRows(groups, random, resample);
    drawn[replicate] = evaluate(statistic, resample);
  }
  const interval =
    request.method === 'bca'
      ? bcaInterval({
          replicates: drawn,
          estimate,
          jackknife: jackknife(groups, sample, statistic),
          level,
        })
      : percentileInterval(drawn, level);
  return { estimate, standardError: Math.sqrt(variance(drawn)), interval };
}

function groupRows(rows: number, strata: ArrayLike<number> | undefined): Uint32Array[] {
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  if (strata === undefined) return [all];
  if (strata.length !== rows) {
    throw new OctroiError('STATISTICS_LENGTH_MISMATCH', {
      metric: 'bootstrap',
      scores: rows,
      labels: strata.length,
    });
  }
  const numbers = [...new Set(Array.from(strata))].sort((one, other) => one - other);
  return numbers.map((number) => all.filter((row) => Object.is(strata[row], number)));
}

function concatenate(groups: readonly Uint32Array[], rows: number): Uint32Array {
  const whole = new Uint32Array(rows);
  let offset = 0;
  for (const group of groups) {
    whole.set(group, offset);
    offset += group.length;
  }
  return whole;
}

function drawRows(groups: readonly Uint32Array[], random: Random, into: Uint32Array): void {
  let next = 0;
  for (const group of groups) {
    const end = next + group.length;
    for (; next < end; next += 1) into[next] = group[random.integer(group.length)];
  }
}

function jackknife(
  groups: readonly Uint32Array[],
  sample: Uint32Array,
  statistic: BootstrapRequest['statistic'],
): Float64Array[] {
  let left = 0;
  return groups.map((group) =>
    Float64Array.from(group, () => {
      const others = sample.filter((_, index) => index !== left);
      left += 1;
      return evaluate(statistic, others);
    }),
  );
}

function evaluate(statistic: BootstrapRequest['statistic'], rowIndices: Uint32Array): number {
  const value = statistic(rowIndices);
  if (Number.isFinite(value)) return value;
  throw new OctroiError('STATISTICS_ARGUMENT_INVALID', {
    name: 'the bootstrapped statistic of a resample',
    value,
    expected: 'a finite number (resample by strata where a class may be absent)',
  });
}
