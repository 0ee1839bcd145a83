import type { Matrix } from '@octroi/core';

/** Some rows of a matrix in memory of their own, which may be given away. */
export function sliceRows(matrix: Matrix, from: number, rows: number): Matrix {
  const values = new Float32Array(rows * matrix.columns.length);
  for (let column = 0; column < matrix.columns.length; column += 1) {
    const start = column * matrix.rows + from;
    values.set(matrix.values.subarray(start, start + rows), column * rows);
  }
  return { rows, columns: matrix.columns, values };
}
