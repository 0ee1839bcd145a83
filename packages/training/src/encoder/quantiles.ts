/** Quantiles of the values present in some rows, by linear interpolation; NaN where none is. */
export function quantilesOf(
  values: Float64Array,
  rows: Int32Array,
  shares: readonly number[],
): number[] {
  const present = Float64Array.from(rows, (row) => values[row])
    .filter((value) => !Number.isNaN(value))
    .sort();
  return shares.map((share) => {
    const position = share * (present.length - 1);
    const below = Math.floor(position);
    const above = Math.min(below + 1, present.length - 1);
    return present[below] + (position - below) * (present[above] - present[below]);
  });
}
