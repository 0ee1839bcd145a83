import { checkShare } from '../check-argument.ts';
import type { Interval } from './interval.ts';
import { quantile } from './quantile.ts';

/**
 * The percentile interval of bootstrap replicates, given in any order.
 *
 * Equal to scipy.stats.bootstrap(method="percentile") on the same replicates.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for the level
 */
export function percentileInterval(replicates: Float64Array, level: number): Interval {
  checkShare('level', level);
  const ascending = replicates.toSorted();
  const tail = (1 - level) / 2;
  return { lower: quantile(ascending, tail), upper: quantile(ascending, 1 - tail), level };
}
