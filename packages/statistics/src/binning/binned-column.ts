import type { BinCounts } from '../tests/shares.ts';

/** One bin of a column. */
export type Bin =
  /** Values from `from` to `to`; which ends belong to it is said where the bins are made. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'level'; readonly level: string }
  /** Values or levels the reference has none of. */
  | { readonly kind: 'unseen' }
  /** Rows without a value. */
  | { readonly kind: 'missing' };

/** The rows of two windows in the same bins. */
export interface BinnedColumn extends BinCounts {
  readonly bins: readonly Bin[];
  /** One count a bin. */
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

/** A bin with its two counts. */
export interface CountedBin {
  readonly bin: Bin;
  readonly reference: number;
  readonly current: number;
}

/** The bins that hold a row of either window, with their counts. */
export function binnedColumn(counted: readonly CountedBin[]): BinnedColumn {
  const used = counted.filter(({ reference, current }) => reference > 0 || current > 0);
  return {
    bins: used.map(({ bin }) => bin),
    reference: Float64Array.from(used, ({ reference }) => reference),
    current: Float64Array.from(used, ({ current }) => current),
  };
}
