import { checkCount, checkShare } from '../check-argument.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../intervals/interval.ts';

export interface MeanDifferenceRequest {
  readonly reference: SampleMoments;
  readonly current: SampleMoments;
  /** Confidence level; .95 where absent. */
  readonly level?: number;
}

export interface SampleMoments {
  readonly rows: number;
  readonly mean: number;
  /** Unbiased. */
  readonly variance: number;
}

export interface MeanDifference {
  /** (mean of the current window - mean of the reference) / sqrt of the mean of both variances. */
  readonly standardised: number;
  readonly interval: Interval;
}

/**
 * Standardised mean difference with its large-sample interval (Hedges & Olkin, 1985, chapter 5).
 *
 * Two constants: 0 where they are equal, else Infinity or -Infinity, and so are both limits.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for fewer than 2 rows in a window: one row has no variance
 */
export function standardisedMeanDifference(request: MeanDifferenceRequest): MeanDifference {
  const { reference, current, level = 0.95 } = request;
  const z = normalQuantile((1 + checkShare('level', level)) / 2);
  const rows = checkCount('rows of the reference', reference.rows, 2);
  const others = checkCount('rows of the current window', current.rows, 2);
  const difference = current.mean - reference.mean;
  const deviation = Math.sqrt((reference.variance + current.variance) / 2);
  const standardised = difference === 0 ? 0 : difference / deviation;
  const variance = 1 / rows + 1 / others + standardised ** 2 / (2 * (rows + others));
  const margin = Number.isFinite(standardised) ? z * Math.sqrt(variance) : 0;
  const interval = { lower: standardised - margin, upper: standardised + margin, level };
  return { standardised, interval };
}
