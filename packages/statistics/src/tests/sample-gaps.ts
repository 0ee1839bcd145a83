import { checkPresent, type TwoSamples } from './sorted-sample.ts';

/** How far apart two empirical distribution functions are. */
export interface SampleGaps {
  /** Kolmogorov–Smirnov's D: the largest vertical gap, from 0 to 1. */
  readonly ksStatistic: number;
  /** The smallest value at which the largest gap is reached. */
  readonly ksLocation: number;
  /** 1 where the reference has the larger share at or below that value (the current values tend to be higher), else -1. */
  readonly ksSign: 1 | -1;
  /** Wasserstein distance of order 1: the area between the two functions, in the unit of the values. */
  readonly wasserstein: number;
}

/**
 * D and the Wasserstein distance of two samples in one pass over the sorted values; ties are jumped
 * over together.
 *
 * Gaps are compared as whole numbers (exact while the product of the two sizes is below 2^53). D is
 * that of scipy.stats.ks_2samp, the area that of scipy.stats.wasserstein_distance.
 *
 * @throws STATISTICS_SAMPLE_EMPTY
 */
export function sampleGaps(samples: TwoSamples): SampleGaps {
  checkPresent(samples, 'Kolmogorov–Smirnov');
  const [first, second] = [samples.reference.ascending, samples.current.ascending];
  const [rows, others] = [first.length, second.length];
  let [i, j, lead, area] = [0, 0, 0, 0];
  let previous = Math.min(first[0], second[0]);
  let [highest, lowest, highestAt, lowestAt] = [0, 0, previous, previous];
  while (j < others) {
    const value = second[j];
    for (; i < rows && first[i] < value; i += 1) {
      area += Math.abs(lead) * (first[i] - previous);
      previous = first[i];
      lead += others;
    }
    // Between two values of the current window the lead only grows: the end of the run is enough.
    if (lead > highest) [highest, highestAt] = [lead, previous];
    area += Math.abs(lead) * (value - previous);
    previous = value;
    for (; i < rows && first[i] === value; i += 1) lead += others;
    for (; j < others && second[j] === value; j += 1) lead -= rows;
    if (lead > highest) [highest, highestAt] = [lead, value];
    if (lead < lowest) [lowest, lowestAt] = [lead, value];
  }
  for (; i < rows; i += 1) {
    area += Math.abs(lead) * (first[i] - previous);
    previous = first[i];
    lead += others;
  }
  const above = highest >= -lowest;
  return {
    ksStatistic: Math.max(highest, -lowest) / (rows * others),
    ksLocation: above ? highestAt : lowestAt,
    ksSign: above ? 1 : -1,
    wasserstein: area / (rows * others),
  };
}
