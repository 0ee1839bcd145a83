import { checkCount } from '../check-argument.ts';
import type { SortedSample, TwoSamples } from '../tests/sorted-sample.ts';
import { binnedColumn, type BinnedColumn } from './binned-column.ts';
import { distinctValues } from './distinct-values.ts';
import { rowsUpTo } from './rows-up-to.ts';

export interface QuantileBinsRequest extends TwoSamples {
  /** Wanted number of bins, at least 2; 10 where absent. */
  readonly bins?: number;
}

/**
 * Bins that hold about equal shares of the reference, and the rows of both windows in them.
 *
 * Each range is open below and closed above; the outer two have no end. Edges are values of the
 * reference (numpy.quantile, method "inverted_cdf"); ties collapse them, and no range is empty in the
 * reference. A reference of at most `bins` distinct values gets one range for each. Null policy: missing
 * rows (NaN or infinite) have a bin of their own; where the reference has no value at all, every
 * value of the current window is unseen. Bins without a row of either window are left out.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function quantileBins(request: QuantileBinsRequest): BinnedColumn {
  const { reference, current } = request;
  const missing = {
    bin: { kind: 'missing' as const },
    reference: reference.missing + reference.infinite,
    current: current.missing + current.infinite,
  };
  const edges = quantileEdges(reference, request.bins);
  if (reference.ascending.length === 0) {
    const bin = { kind: 'unseen' as const };
    return binnedColumn([{ bin, reference: 0, current: current.ascending.length }, missing]);
  }
  const [before, after] = [countRanges(reference, edges), countRanges(current, edges)];
  const ranges = before.map((count, at) => ({
    bin: { kind: 'range' as const, from: edges[at - 1] ?? -Infinity, to: edges[at] ?? Infinity },
    reference: count,
    current: after[at],
  }));
  return binnedColumn([...ranges, missing]);
}

/**
 * The inner edges of those bins, ascending and distinct; none where the sample is constant or empty.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function quantileEdges({ ascending }: SortedSample, bins = 10): number[] {
  checkCount('bins', bins, 2);
  const rows = ascending.length;
  const distinct = distinctValues(ascending, bins + 1);
  if (distinct.length <= bins) return distinct.slice(0, -1);
  const edges = Array.from({ length: bins - 1 }, (_, cut) => {
    return ascending[Math.ceil(((cut + 1) * rows) / bins) - 1];
  });
  return edges.filter((edge, cut) => edge !== edges[cut - 1] && edge < ascending[rows - 1]);
}

/** Rows in (-∞, e0], (e0, e1] … (ek, ∞). */
function countRanges({ ascending }: SortedSample, edges: readonly number[]): number[] {
  const reached = edges.map((edge) => rowsUpTo(ascending, edge));
  return [...reached, ascending.length].map((rows, at) => rows - (reached[at - 1] ?? 0));
}
