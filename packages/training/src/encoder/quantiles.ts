import { selectNth } from '../select-nth.ts';

/** Quantiles of the values present in some rows, by linear interpolation; NaN where none is. */
export function quantilesOf(
  values: Float64Array,
  rows: Int32Array,
  shares: readonly number[],
): number[] {
  const present = presentIn(values, rows);
  return shares.map((share) => {
    if (present.length === 0) return NaN;
    const position = share * (present.length - 1);
    const below = Math.floor(position);
    const low = selectNth(present, below);
    const high = below === present.length - 1 ? low : selectNth(present, below + 1);
    return low + (position - below) * (high - low);
  });
}

/** A copy of the values of some rows that are not missing. */
export function presentIn(values: Float64Array, rows: Int32Array): Float64Array {
  const { length } = rows;
  const present = new Float64Array(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const value = values[rows[at]];
    present[count] = value;
    count += Number(!Number.isNaN(value));
  }
  return present.subarray(0, count);
}
