/**
 * Solves A x = b for a symmetric, positive definite A. A is given row after row, of which the lower triangle is
 * read, and is overwritten, as is b, which is returned.
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array {
  decompose(matrix, right.length);
  return solveDecomposed(matrix, right);
}

/** Cholesky's decomposition: puts L, of which A is L times its transpose, into the lower triangle of A. */
export function decompose(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 1) {
    const ownRow = row * size;
    for (let column = 0; column <= row; column += 1) {
      const otherRow = column * size;
      let sum = matrix[ownRow + column];
      for (let k = 0; k < column; k += 1) sum -= matrix[ownRow + k] * matrix[otherRow + k];
      matrix[ownRow + column] = row === column ? Math.sqrt(sum) : sum / matrix[otherRow + column];
    }
  }
}

/** Solves A x = b for the A that `decompose` was given. Overwrites b and returns it. */
export function solveDecomposed(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  for (let row = 0; row < size; row += 1) {
    const ownRow = row * size;
    let rest = right[row];
    for (let k = 0; k < row; k += 1) rest -= matrix[ownRow + k] * right[k];
    right[row] = rest / matrix[ownRow + row];
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    const ownRow = row * size;
    right[row] /= matrix[ownRow + row];
    for (let k = 0; k < row; k += 1) right[k] -= matrix[ownRow + k] * right[row];
  }
  return right;
}
