import type { Random } from '@octroi/core';
import { checkCount } from '../check-argument.ts';
import { drawBinomial } from '../distributions/binomial-sampler.ts';
import type { BootstrapEstimate } from './bootstrap.ts';
import { percentileInterval } from './percentile-interval.ts';
import { variance } from './sample-moments.ts';

/** Rows that share one value of the summed quantity. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

export interface BootstrapTotalRequest {
  /** The rows, grouped by value; one list a stratum, one list in all where there are no strata. */
  readonly strata: readonly (readonly ValueCount[])[];
  readonly random: Random;
  readonly replicates: number;
  readonly level: number;
}

/**
 * Bootstrap percentile interval of a sum over rows of a quantity that takes few values.
 *
 * How often each value comes in a resample is multinomial, so the counts are drawn instead of the
 * rows: exact in distribution, and the time does not grow with the number of rows.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function bootstrapTotal(request: BootstrapTotalRequest): BootstrapEstimate {
  const { strata, random, level } = request;
  checkCount('replicates', request.replicates, 2);
  const drawn = Float64Array.from({ length: request.replicates }, () =>
    strata.reduce((sum, stratum) => sum + drawTotal(stratum, random), 0),
  );
  return {
    estimate: strata.flat().reduce((sum, { value, count }) => sum + value * count, 0),
    standardError: Math.sqrt(variance(drawn)),
    interval: percentileInterval(drawn, level),
  };
}

/** One multinomial draw, as binomial draws one after the other. */
function drawTotal(stratum: readonly ValueCount[], random: Random): number {
  let rowsLeft = stratum.reduce((sum, { count }) => sum + count, 0);
  let drawsLeft = rowsLeft;
  let total = 0;
  for (const { value, count } of stratum) {
    if (drawsLeft === 0) break;
    const drawn = drawBinomial(random, drawsLeft, count / rowsLeft);
    total += value * drawn;
    drawsLeft -= drawn;
    rowsLeft -= count;
  }
  return total;
}
