import { chiSquareSurvival } from '../distributions/chi-square.ts';
import { sharesOf, type BinCounts } from './shares.ts';

export interface ChiSquareTest {
  /** Infinity where a bin is expected to be empty and is not. */
  readonly statistic: number;
  /** Bins in use less 1. */
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** Effect size sqrt(statistic / rows): of the homogeneity test this is Cramér's V, from 0 to 1. */
  readonly effect: number;
}

/**
 * Chi-square test of homogeneity: do both windows, each a sample, share one distribution over the bins?
 *
 * Bins empty in both windows are left out; one bin in use gives the statistic 0 and p = 1. Equal to
 * scipy.stats.chi2_contingency(correction=False) on the two rows of counts.
 *
 * @throws STATISTICS_BINS_MISMATCH, STATISTICS_COUNT_INVALID, STATISTICS_SAMPLE_EMPTY
 */
export function chiSquareHomogeneity(counts: BinCounts): ChiSquareTest {
  const { reference, current, referenceRows, currentRows } = sharesOf(counts, 'chi-square');
  const weight = (referenceRows * currentRows) / (referenceRows + currentRows);
  let [sum, used] = [0, 0];
  for (let bin = 0; bin < reference.length; bin += 1) {
    const pooled = (counts.reference[bin] + counts.current[bin]) / (referenceRows + currentRows);
    if (pooled === 0) continue;
    used += 1;
    sum += (reference[bin] - current[bin]) ** 2 / pooled;
  }
  return testOf(weight * sum, used, referenceRows + currentRows);
}

/**
 * Chi-square test of the current window against the shares of the reference, taken as known.
 *
 * As Evidently 0.7.21 does: expected counts are the reference's, scaled to the size of the current
 * window. A bin that only the current window uses gives the statistic Infinity and p = 0, as in
 * scipy.stats.chisquare; one bin in use gives 0 and p = 1 (NaN there).
 *
 * @throws STATISTICS_BINS_MISMATCH, STATISTICS_COUNT_INVALID, STATISTICS_SAMPLE_EMPTY
 */
export function chiSquareAgainstReference(counts: BinCounts): ChiSquareTest {
  const { reference, current, currentRows } = sharesOf(counts, 'chi-square');
  let [sum, used] = [0, 0];
  for (let bin = 0; bin < reference.length; bin += 1) {
    if (reference[bin] === 0 && current[bin] === 0) continue;
    used += 1;
    sum += (current[bin] - reference[bin]) ** 2 / reference[bin];
  }
  return testOf(currentRows * sum, used, currentRows);
}

function testOf(statistic: number, used: number, rows: number): ChiSquareTest {
  const degreesOfFreedom = used - 1;
  const pValue = degreesOfFreedom === 0 ? 1 : chiSquareSurvival(statistic, degreesOfFreedom);
  return { statistic, degreesOfFreedom, pValue, effect: Math.sqrt(statistic / rows) };
}
