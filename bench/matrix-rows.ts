import type { Matrix } from '@octroi/core';

/** Each row as a matrix of its own. */
export function singleRows({ rows, columns, values }: Matrix): Matrix[] {
  return Array.from({ length: rows }, (_, row) => ({
    rows: 1,
    columns,
    values: Float32Array.from(columns, (_column, at) => values[at * rows + row]),
  }));
}

/** A copy of the first rows. */
export function firstRows({ rows, columns, values }: Matrix, count: number): Matrix {
  const picked = new Float32Array(count * columns.length);
  for (let column = 0; column < columns.length; column += 1) {
    picked.set(values.subarray(column * rows, column * rows + count), column * count);
  }
  return { rows: count, columns, values: picked };
}
