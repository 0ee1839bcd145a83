/** The values of some rows, in their order. */
export function rowsOf(values: Float32Array, rows: Int32Array): Float32Array {
  return Float32Array.from(rows, (row) => values[row]);
}
