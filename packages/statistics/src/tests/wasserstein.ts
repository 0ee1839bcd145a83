import { sampleGaps } from './sample-gaps.ts';
import { sharesOf, type BinCounts } from './shares.ts';
import type { TwoSamples } from './sorted-sample.ts';

/**
 * Wasserstein distance of order 1 between two samples, in the unit of the values: how far the values
 * of one must move on average to become the other.
 *
 * Missing and infinite values take no part. Equal to scipy.stats.wasserstein_distance.
 *
 * @throws STATISTICS_SAMPLE_EMPTY
 */
export function wassersteinDistance(samples: TwoSamples): number {
  return sampleGaps(samples).wasserstein;
}

export interface ValueCounts extends BinCounts {
  /** Distinct values, ascending; one count of each window for each. */
  readonly values: ArrayLike<number>;
}

/**
 * The same distance where the rows (or weights) of each distinct value are counted.
 *
 * @throws STATISTICS_BINS_MISMATCH, STATISTICS_COUNT_INVALID, STATISTICS_SAMPLE_EMPTY
 */
export function wassersteinOfCounts(counts: ValueCounts): number {
  const { reference, current } = sharesOf(counts, 'Wasserstein');
  let [lead, area] = [0, 0];
  for (let bin = 0; bin + 1 < reference.length; bin += 1) {
    lead += reference[bin] - current[bin];
    area += Math.abs(lead) * (counts.values[bin + 1] - counts.values[bin]);
  }
  return area;
}

/**
 * A Wasserstein distance in standard deviations of the reference (divisor rows), at least .001.
 *
 * The norm of Evidently 0.7.21. A constant reference therefore gives 1,000 times the distance.
 */
export function normedWasserstein(distance: number, populationDeviation: number): number {
  return distance / Math.max(populationDeviation, 0.001);
}
