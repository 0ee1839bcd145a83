import type { TwoSamples } from '../tests/sorted-sample.ts';
import { binnedColumn, type BinnedColumn } from './binned-column.ts';
import { distinctValues } from './distinct-values.ts';
import { rowsBelow, rowsUpTo } from './rows-up-to.ts';

/**
 * One bin for each distinct value of either window, ascending: for numbers that stand for classes.
 *
 * Null policy: missing and infinite values have no bin; the shares are of the finite values.
 */
export function valueBins({ reference, current }: TwoSamples): BinnedColumn {
  const values = new Set([
    ...distinctValues(reference.ascending),
    ...distinctValues(current.ascending),
  ]);
  const count = (ascending: Float64Array, value: number): number =>
    rowsUpTo(ascending, value) - rowsBelow(ascending, value);
  const ascending = [...values].sort((one, other) => one - other);
  return binnedColumn(
    ascending.map((value) => ({
      bin: { kind: 'value', value },
      reference: count(reference.ascending, value),
      current: count(current.ascending, value),
    })),
  );
}
