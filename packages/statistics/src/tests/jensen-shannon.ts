import { logDeficit } from '../distributions/log-deficit.ts';
import { sharesOf, type BinCounts } from './shares.ts';

/** `natural` gives a distance up to sqrt(log 2), as Evidently reports; `2` one up to 1. */
export type JensenShannonBase = 'natural' | 2;

/**
 * Jensen–Shannon distance: the square root of the mean divergence of two distributions from their
 * midpoint.
 *
 * Empty bins need no treatment: a bin empty in both counts for nothing. Equal to
 * scipy.spatial.distance.jensenshannon, without its cancellation where the distributions are almost
 * equal (there it can be NaN). Evidently 0.7.21 uses the natural base.
 *
 * @throws STATISTICS_BINS_MISMATCH, STATISTICS_COUNT_INVALID, STATISTICS_SAMPLE_EMPTY
 */
export function jensenShannonDistance(
  counts: BinCounts,
  base: JensenShannonBase = 'natural',
): number {
  const { reference, current } = sharesOf(counts, 'Jensen–Shannon');
  let divergence = 0;
  for (let bin = 0; bin < reference.length; bin += 1) {
    const middle = (reference[bin] + current[bin]) / 2;
    divergence += excess(reference[bin], middle) + excess(current[bin], middle);
  }
  return Math.sqrt(divergence / 2 / (base === 2 ? Math.LN2 : 1));
}

/** share log(share / middle) - share + middle: never negative; the last two cancel over all bins. */
function excess(share: number, middle: number): number {
  return share === 0 ? middle : share * logDeficit((middle - share) / share);
}
