/**
 * Solves A x = b for a symmetric, positive definite A, by Cholesky's decomposition. A is given row after row
 * and is overwritten, as is b, which is returned.
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number): number => row * size + column;
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let sum = matrix[at(row, column)];
      for (let k = 0; k < column; k += 1) sum -= matrix[at(row, k)] * matrix[at(column, k)];
      matrix[at(row, column)] = row === column ? Math.sqrt(sum) : sum / matrix[at(column, column)];
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) right[row] -= matrix[at(row, k)] * right[k];
    right[row] /= matrix[at(row, row)];
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) right[row] -= matrix[at(k, row)] * right[k];
    right[row] /= matrix[at(row, row)];
  }
  return right;
}
