import { OctroiError } from '@octroi/core';
import { checkShare } from '../check-argument.ts';
import { normalCdf, normalQuantile } from '../distributions/normal.ts';
import type { Interval } from './interval.ts';
import { quantile } from './quantile.ts';
import { mean } from './sample-moments.ts';

export interface BcaRequest {
  /** The statistic of each resample, in any order. */
  readonly replicates: Float64Array;
  /** The statistic of the sample itself. */
  readonly estimate: number;
  /** The statistic without one row, for each row in turn; one array a stratum. */
  readonly jackknife: readonly Float64Array[];
  readonly level: number;
}

/**
 * The bias-corrected and accelerated interval of bootstrap replicates.
 *
 * Source: Efron & Tibshirani, "An introduction to the bootstrap", 1993, equations 14.9-14.15; several
 * strata as in Davison & Hinkley, 1997, equation 5.25. Equal to scipy.stats.bootstrap(method="BCa").
 *
 * @throws STATISTICS_BCA_UNDEFINED where all replicates lie on one side of the estimate,
 * STATISTICS_ARGUMENT_INVALID for the level
 */
export function bcaInterval(request: BcaRequest): Interval {
  const { replicates, estimate, jackknife, level } = request;
  checkShare('level', level);
  const bias = normalQuantile(shareBelow(replicates, estimate));
  if (!Number.isFinite(bias)) {
    throw new OctroiError('STATISTICS_BCA_UNDEFINED', { replicates: replicates.length, estimate });
  }
  const acceleration = accelerationOf(jackknife);
  const ascending = replicates.toSorted();
  const limit = (share: number): number => {
    const z = bias + normalQuantile(share);
    return quantile(ascending, normalCdf(bias + z / (1 - acceleration * z)));
  };
  return { lower: limit((1 - level) / 2), upper: limit((1 + level) / 2), level };
}

/** Share of replicates below the estimate, those equal to it counting half. */
function shareBelow(replicates: Float64Array, estimate: number): number {
  let halves = 0;
  for (const replicate of replicates) {
    halves += replicate < estimate ? 2 : Number(replicate === estimate);
  }
  return halves / (2 * replicates.length);
}

function accelerationOf(jackknife: readonly Float64Array[]): number {
  let [cubes, squares] = [0, 0];
  for (const leftOut of jackknife) {
    const rows = leftOut.length;
    const centre = mean(leftOut);
    for (const value of leftOut) {
      const influence = ((rows - 1) * (centre - value)) / rows;
      squares += influence ** 2;
      cubes += influence ** 3;
    }
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
