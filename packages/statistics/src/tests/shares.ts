import { OctroiError } from '@octroi/core';
import type { SampleName } from './sorted-sample.ts';

/** How many rows (or how much weight) of each window fall in each bin; the same bins in both. */
export interface BinCounts {
  readonly reference: ArrayLike<number>;
  readonly current: ArrayLike<number>;
}

/** Shares of the rows of each window; each adds up to 1. */
export interface BinShares {
  readonly reference: Float64Array;
  readonly current: Float64Array;
  /** Sums of the counts. */
  readonly referenceRows: number;
  readonly currentRows: number;
}

/**
 * Counts as shares of their window.
 *
 * @throws STATISTICS_BINS_MISMATCH, STATISTICS_COUNT_INVALID for a count that is negative or not
 * finite, STATISTICS_SAMPLE_EMPTY for a window without rows
 */
export function sharesOf(counts: BinCounts, metric: string): BinShares {
  const { reference, current } = counts;
  if (reference.length !== current.length) {
    throw new OctroiError('STATISTICS_BINS_MISMATCH', {
      metric,
      reference: reference.length,
      current: current.length,
    });
  }
  const referenceRows = totalOf(reference, metric, 'reference');
  const currentRows = totalOf(current, metric, 'current');
  return {
    reference: Float64Array.from(reference, (count) => count / referenceRows),
    current: Float64Array.from(current, (count) => count / currentRows),
    referenceRows,
    currentRows,
  };
}

function totalOf(counts: ArrayLike<number>, metric: string, sample: SampleName): number {
  let total = 0;
  for (let bin = 0; bin < counts.length; bin += 1) {
    const value = counts[bin];
    if (!(value >= 0 && value < Infinity)) {
      throw new OctroiError('STATISTICS_COUNT_INVALID', { metric, sample, bin, value });
    }
    total += value;
  }
  if (total > 0) return total;
  throw new OctroiError('STATISTICS_SAMPLE_EMPTY', { metric, sample, rows: 0 });
}
