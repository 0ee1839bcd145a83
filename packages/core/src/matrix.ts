/**
 * A model's input: numbers only, one column after the other.
 *
 * Shape: `values[column * rows + row]`, 32-bit floats as both boosters read them. NaN is missing.
 */
export interface Matrix {
  readonly rows: number;
  readonly columns: readonly MatrixColumn[];
  readonly values: Float32Array;
}

export interface MatrixColumn {
  readonly name: string;
  /** For a native category, the number of its levels (codes 0 … levels-1); absent for a number. */
  readonly levels?: number;
}

/** A copy of some rows, in the order they are named. */
export function matrixRows({ rows: all, columns, values }: Matrix, rows: Int32Array): Matrix {
  const taken = new Float32Array(rows.length * columns.length);
  columns.forEach((_, column) => {
    rows.forEach((row, index) => {
      taken[column * rows.length + index] = values[column * all + row];
    });
  });
  return { rows: rows.length, columns, values: taken };
}
