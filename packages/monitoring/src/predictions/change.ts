import { normalQuantile, type SampleSummary } from '@octroi/statistics';
import type { BothWindows, Estimate } from '../both-windows.ts';

/** A mean in each window, and the current one less the reference's. */
export interface Change {
  readonly reference: number;
  readonly current: number;
  /** Null limits where a window has fewer than 2 rows: nothing is known of the spread. */
  readonly difference: Estimate | null;
}

/** The change of a mean; its interval is that of the large-sample normal law, variances apart. */
export function meanChange(
  { reference, current }: BothWindows<SampleSummary>,
  level: number,
): Change {
  const difference = current.mean - reference.mean;
  const error = Math.sqrt(reference.variance / reference.rows + current.variance / current.rows);
  const margin = normalQuantile((1 + level) / 2) * error;
  return {
    reference: reference.mean,
    current: current.mean,
    difference: Number.isNaN(margin)
      ? null
      : { estimate: difference, lower: difference - margin, upper: difference + margin },
  };
}
