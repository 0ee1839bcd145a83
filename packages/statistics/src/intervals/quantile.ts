/**
 * The quantile at `share` (0 to 1) of ascending values, interpolated between the two nearest.
 *
 * NumPy's default (type 7 of Hyndman & Fan, 1996). NaN of nothing.
 */
export function quantile(ascending: Float64Array, share: number): number {
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
}
