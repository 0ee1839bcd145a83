import { rowsBelow, type CategoryCounts, type TwoSamples } from '@octroi/statistics';

/** The rows of both windows over bins of equal width, or over levels; the shape of a column at a glance. */
export type ColumnHistogram =
  | {
      readonly kind: 'number';
      /** Ascending; one more than there are bins. Values beyond an end are counted in the bin there. */
      readonly edges: readonly number[];
      readonly reference: readonly number[];
      readonly current: readonly number[];
    }
  | {
      readonly kind: 'category';
      /** Most rows of both windows first. */
      readonly levels: readonly string[];
      readonly reference: readonly number[];
      readonly current: readonly number[];
      /** Rows in levels that are not listed. */
      readonly others: { readonly reference: number; readonly current: number };
    };

const bins = 24;
const mostLevels = 12;
/** Share of the rows beyond each end, in whichever window reaches further. */
const beyond = 0.005;

/** Null where neither window has a value. */
export function numberHistogram({ reference, current }: TwoSamples): ColumnHistogram | null {
  const present = [reference.ascending, current.ascending].filter(({ length }) => length > 0);
  if (present.length === 0) return null;
  const at = (values: Float64Array, share: number): number =>
    values[Math.round(share * (values.length - 1))];
  const least = Math.min(...present.map((values) => at(values, beyond)));
  const greatest = Math.max(...present.map((values) => at(values, 1 - beyond)));
  const edges = least === greatest ? [least - 0.5, least + 0.5] : equalWidths(least, greatest);
  return {
    kind: 'number',
    edges,
    reference: countBetween(reference.ascending, edges),
    current: countBetween(current.ascending, edges),
  };
}

function equalWidths(least: number, greatest: number): number[] {
  const width = (greatest - least) / bins;
  return Array.from({ length: bins + 1 }, (_, at) => (at === bins ? greatest : least + at * width));
}

function countBetween(ascending: Float64Array, edges: readonly number[]): number[] {
  const inner = edges.slice(1, -1).map((edge) => rowsBelow(ascending, edge));
  const reached = [...inner, ascending.length];
  return reached.map((rows, at) => rows - (reached[at - 1] ?? 0));
}

/** Null where neither window has a level. */
export function categoryHistogram(counts: CategoryCounts): ColumnHistogram | null {
  if (counts.levels.length === 0) return null;
  const total = (values: Float64Array): number => values.reduce((sum, count) => sum + count, 0);
  const [rows, others] = [total(counts.reference) || 1, total(counts.current) || 1];
  const weights = counts.levels.map(
    (_, at) => counts.reference[at] / rows + counts.current[at] / others,
  );
  const order = counts.levels.map((_, at) => at).sort((one, two) => weights[two] - weights[one]);
  const shown = order.slice(0, mostLevels);
  const rest = order.slice(mostLevels);
  const sum = (values: Float64Array): number => rest.reduce((all, at) => all + values[at], 0);
  return {
    kind: 'category',
    levels: shown.map((at) => counts.levels[at]),
    reference: shown.map((at) => counts.reference[at]),
    current: shown.map((at) => counts.current[at]),
    others: { reference: sum(counts.reference), current: sum(counts.current) },
  };
}
