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
