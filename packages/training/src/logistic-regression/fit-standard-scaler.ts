/** Centre and spread of columns; `(value - mean) / scale` is standardised. */
export interface StandardScaler {
  readonly means: Float64Array;
  /** Standard deviations with divisor n; 1 for a constant column. Always above 0. */
  readonly scales: Float64Array;
  /** 1 for a column of one value, else 0. */
  readonly constant: Uint8Array;
}

/**
 * Means and standard deviations of columns without missing or infinite values, as scikit-learn's
 * StandardScaler. A constant column gets its value as mean and the scale 1, so that it is 0 when
 * standardised.
 */
export function fitStandardScaler(columns: readonly Float32Array[]): StandardScaler {
  const means = new Float64Array(columns.length);
  const scales = new Float64Array(columns.length);
  const constant = Uint8Array.from(columns, (column) => Number(isConstant(column)));
  columns.forEach((column, index) => {
    const mean = constant[index] === 1 ? column[0] : meanOf(column);
    const spread = constant[index] === 1 ? 1 : Math.sqrt(meanSquare(column, mean));
    means[index] = mean;
    scales[index] = spread;
  });
  return { means, scales, constant };
}

// Loops by index: iterators and callbacks take ten times as long over a typed array.

function isConstant(column: Float32Array): boolean {
  for (let row = 1; row < column.length; row += 1) if (column[row] !== column[0]) return false;
  return true;
}

function meanOf(column: Float32Array): number {
  // A first mean is taken off before the second sum, which leaves no rounding error that matters.
  const { length } = column;
  let sum = 0;
  for (let row = 0; row < length; row += 1) sum += column[row];
  const near = sum / length;
  let rest = 0;
  for (let row = 0; row < length; row += 1) rest += column[row] - near;
  return near + rest / length;
}

function meanSquare(column: Float32Array, mean: number): number {
  const { length } = column;
  let sum = 0;
  for (let row = 0; row < length; row += 1) sum += (column[row] - mean) ** 2;
  return sum / length;
}
