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
  const unit = 1 / (rows * others);
  let [i, j, lead, previous, area] = [0, 0, 0, Math.min(first[0], second[0]), 0];
  let [highest, lowest, highestAt, lowestAt] = [0, 0, previous, previous];
  while (i < rows && j < others) {
    const value = first[i] < second[j] ? first[i] : second[j];
    area += Math.abs(lead) * unit * (value - previous);
    while (first[i] === value) i += 1;
    while (second[j] === value) j += 1;
    lead = i * others - j * rows;
    previous = value;
    if (lead > highest) {
      highest = lead;
      highestAt = value;
    } else if (lead < lowest) {
      lowest = lead;
      lowestAt = value;
    }
  }
  const wasserstein =
    area +
    areaOfRest(i < rows ? first.subarray(i) : second.subarray(j), {
      previous,
      share: 1 / (i < rows ? rows : others),
    });
  const above = highest >= -lowest;
  const ksStatistic = Math.max(highest, -lowest) / (rows * others);
  return {
    ksStatistic,
    ksLocation: above ? highestAt : lowestAt,
    ksSign: above ? 1 : -1,
    wasserstein,
  };
}

/** The area beyond the last value of the other sample, whose function is 1 there. */
function areaOfRest(
  rest: Float64Array,
  from: { readonly previous: number; readonly share: number },
): number {
  let area = 0;
  for (const value of rest) area += value - from.previous;
  return area * from.share;
}
