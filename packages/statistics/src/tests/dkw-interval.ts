import { checkCount, checkShare } from '../check-argument.ts';
import type { Interval } from '../intervals/interval.ts';

export interface DkwIntervalRequest {
  /** D between the two samples. */
  readonly statistic: number;
  readonly referenceRows: number;
  readonly currentRows: number;
  /** Confidence level; .95 where absent. */
  readonly level?: number;
}

/**
 * Interval of the true largest gap between the two distribution functions.
 *
 * From the inequality of Dvoretzky, Kiefer & Wolfowitz with Massart's constant (1990), for each sample
 * at the level sqrt(level): each function is within its margin everywhere, so their largest gap is
 * within the sum of both margins. It holds for any distributions and any number of rows, at the price
 * of being wide: coverage is at least `level`.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function dkwInterval(request: DkwIntervalRequest): Interval {
  const { statistic, level = 0.95 } = request;
  const miss = 1 - Math.sqrt(checkShare('level', level));
  const margin = (rows: number): number => Math.sqrt(Math.log(2 / miss) / (2 * rows));
  const reference = margin(checkCount('referenceRows', request.referenceRows, 1));
  const both = reference + margin(checkCount('currentRows', request.currentRows, 1));
  return { lower: Math.max(0, statistic - both), upper: Math.min(1, statistic + both), level };
}
