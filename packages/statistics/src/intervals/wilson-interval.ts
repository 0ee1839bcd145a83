import { checkCount, checkShare } from '../check-argument.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from './interval.ts';

/**
 * Wilson's score interval of a share of `rows` rows (Wilson, 1927): it stays within [0, 1] and has a width
 * where the share is 0 or 1.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function wilsonInterval(
  { share, rows }: { readonly share: number; readonly rows: number },
  level = 0.95,
): Interval {
  checkCount('rows', rows, 1);
  checkShare('level', level);
  const z = normalQuantile((1 + level) / 2);
  const shrink = 1 + z ** 2 / rows;
  const centre = (share + z ** 2 / (2 * rows)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / rows + z ** 2 / (4 * rows ** 2));
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half), level };
}
