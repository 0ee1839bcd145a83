import { checkPresent, type TwoSamples } from '../tests/sorted-sample.ts';
import type { BinnedColumn } from './binned-column.ts';
import { distinctValues } from './distinct-values.ts';
import { rowsBelow } from './rows-up-to.ts';
import { valueBins } from './value-bins.ts';

export interface SturgesBinsRequest extends TwoSamples {
  /** The number of values Sturges's rule is given; the finite rows of both windows where absent. */
  readonly count?: number;
  /** Whether the column holds whole numbers by type: bins are then at least 1 wide. */
  readonly integers?: boolean;
}

/**
 * Bins of equal width over both windows, about log2(count) + 1 of them (Sturges, 1926).
 *
 * Each range is closed below and open above, the last one closed at both ends. Equal to
 * numpy.histogram_bin_edges(bins="sturges") and numpy.histogram. Null policy: missing and infinite
 * values have no bin. One distinct value in all gives one bin around it. Empty bins are kept.
 *
 * @throws STATISTICS_SAMPLE_EMPTY
 */
export function sturgesBins(request: SturgesBinsRequest): BinnedColumn {
  checkPresent(request, 'Sturges');
  const edges = sturgesEdges(request);
  const bins = edges.slice(1).map((to, at) => ({ kind: 'range' as const, from: edges[at], to }));
  return {
    bins,
    reference: countBetween(request.reference.ascending, edges),
    current: countBetween(request.current.ascending, edges),
  };
}

/**
 * The bins over which Evidently 0.7.21 compares a numeric column (Jensen–Shannon, PSI): one for each
 * value where the reference has at most 20 distinct values, else those of Sturges.
 *
 * @throws STATISTICS_SAMPLE_EMPTY
 */
export function evidentlyBins(request: SturgesBinsRequest): BinnedColumn {
  checkPresent(request, 'Evidently');
  const few = distinctValues(request.reference.ascending, 21).length <= 20;
  return few ? valueBins(request) : sturgesBins(request);
}

function sturgesEdges(request: SturgesBinsRequest): number[] {
  const { reference, current, integers = false } = request;
  const [one, other] = [reference.ascending, current.ascending];
  const least = Math.min(one[0], other[0]);
  const greatest = Math.max(one[one.length - 1], other[other.length - 1]);
  if (least === greatest) return [least - 0.5, greatest + 0.5];
  const count = request.count ?? one.length + other.length;
  const width = (greatest - least) / (Math.log2(count) + 1);
  const bins = Math.ceil((greatest - least) / (integers ? Math.max(1, width) : width));
  const step = (greatest - least) / bins;
  return Array.from({ length: bins + 1 }, (_, at) => (at === bins ? greatest : at * step + least));
}

function countBetween(ascending: Float64Array, edges: readonly number[]): Float64Array {
  const below = edges.map((edge) => rowsBelow(ascending, edge));
  below[edges.length - 1] = ascending.length;
  return Float64Array.from(below.slice(1), (rows, at) => rows - below[at]);
}
