/** Mean and standard deviation of the values present in some rows; 0 and 1 where they have none. */
export function momentsOf(
  values: Float64Array,
  rows: Int32Array,
): { readonly mean: number; readonly scale: number } {
  const present = Float64Array.from(rows, (row) => values[row]).filter((own) => !Number.isNaN(own));
  if (present.length === 0) return { mean: 0, scale: 1 };
  const mean = present.reduce((sum, own) => sum + own, 0) / present.length;
  const squares = present.reduce((sum, own) => sum + (own - mean) ** 2, 0);
  const scale = Math.sqrt(squares / present.length);
  return { mean, scale: scale > 0 ? scale : 1 };
}
