import { checkCount } from '../check-argument.ts';
import { kolmogorovSurvival } from '../distributions/kolmogorov.ts';
import { greatestCommonDivisor, shareOfPathsOutside } from './lattice-paths.ts';
import { sampleGaps, type SampleGaps } from './sample-gaps.ts';
import type { TwoSamples } from './sorted-sample.ts';

/** `auto` is exact up to 10,000 rows in the larger sample, asymptotic above. */
export type KolmogorovSmirnovMethod = 'auto' | 'exact' | 'asymptotic';

export interface KolmogorovSmirnovRequest extends TwoSamples {
  /** `auto` where absent. */
  readonly method?: KolmogorovSmirnovMethod;
}

export interface KolmogorovSmirnovTest {
  /** D, from 0 to 1. */
  readonly statistic: number;
  /** The smallest value at which the two distribution functions are farthest apart. */
  readonly location: number;
  /** 1 where the current values tend to be higher there, else -1. */
  readonly sign: 1 | -1;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Two-sample, two-sided Kolmogorov–Smirnov test: do both windows come from one distribution?
 *
 * Missing and infinite values take no part. Ties are allowed; the p-value is then too large, never
 * too small. One row a window is enough; equal constants give D = 0 and p = 1. Equal to
 * scipy.stats.ks_2samp, method by method.
 *
 * @throws STATISTICS_SAMPLE_EMPTY
 */
export function kolmogorovSmirnov(request: KolmogorovSmirnovRequest): KolmogorovSmirnovTest {
  return kolmogorovSmirnovOfGaps(sampleGaps(request), request);
}

/** The test where the gaps of the two samples are known already. */
export function kolmogorovSmirnovOfGaps(
  gaps: SampleGaps,
  request: KolmogorovSmirnovRequest,
): KolmogorovSmirnovTest {
  const pValue = kolmogorovSmirnovPValue({
    statistic: gaps.ksStatistic,
    referenceRows: request.reference.ascending.length,
    currentRows: request.current.ascending.length,
    method: request.method,
  });
  return { statistic: gaps.ksStatistic, location: gaps.ksLocation, sign: gaps.ksSign, pValue };
}

export interface KolmogorovSmirnovPValueRequest {
  /** D, from 0 to 1. */
  readonly statistic: number;
  readonly referenceRows: number;
  readonly currentRows: number;
  /** `auto` where absent. */
  readonly method?: KolmogorovSmirnovMethod | undefined;
}

const mostRowsOfAuto = 10_000;
const mostSteps = 2 ** 31 - 1;

/**
 * The two-sided p-value of D between two samples of these sizes.
 *
 * Exact: the share of orderings of the rows with a D at least as large. Asymptotic: the law of one
 * sample of n m / (n + m) rows (rounded half to even, at least 1), itself right for a finite number
 * of rows. Where the least common multiple of the sizes is 2^31 or more, `exact` is asymptotic, as in
 * scipy.
 *
 * @throws STATISTICS_ARGUMENT_INVALID where a size is not a whole number above 0
 */
export function kolmogorovSmirnovPValue(request: KolmogorovSmirnovPValueRequest): number {
  const { statistic, method = 'auto' } = request;
  const rows = checkCount('referenceRows', request.referenceRows, 1);
  const others = checkCount('currentRows', request.currentRows, 1);
  const multiple = (rows / greatestCommonDivisor(rows, others)) * others;
  const few = Math.max(rows, others) <= mostRowsOfAuto;
  if (multiple < mostSteps && (method === 'exact' || (method === 'auto' && few))) {
    const steps = Math.round(statistic * multiple);
    return steps === 0 ? 1 : Math.min(1, shareOfPathsOutside({ rows, others, steps }));
  }
  const equivalent = Math.max(1, roundHalfToEven((rows * others) / (rows + others)));
  return kolmogorovSurvival(equivalent, statistic);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const half = value - floor === 0.5;
  return half ? floor + (floor % 2) : Math.round(value);
}
