/** Rows of standardised values, one row after the other. */
export interface RowMajor {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Turns of the power iteration: a picture needs no more. */
const turns = 200;
const closeEnough = 1e-12;

/**
 * The unit direction orthogonal to `away` along which the rows vary most about their mean.
 *
 * Power iteration on the covariance, which is never formed, started from the column of largest
 * variance. Zero where the rows do not vary outside `away`. The entry of largest absolute value is
 * positive, so that the same rows give the same side.
 */
export function leadingDirection(data: RowMajor, away: Float64Array): Float64Array {
  const centred = withoutMean(data);
  const normal = unit(away);
  let direction = unit(orthogonalTo(normal, startOf(centred)));
  for (let turn = 0; turn < turns; turn += 1) {
    const next = unit(orthogonalTo(normal, turned(centred, direction)));
    const moved = 1 - Math.abs(dot(next, direction));
    direction = next;
    if (moved < closeEnough) break;
  }
  return facingPositive(direction);
}

/** Scores of every row along a direction. */
export function along({ rows, columns, values }: RowMajor, direction: Float64Array): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) =>
    dot(values.subarray(row * columns, (row + 1) * columns), direction),
  );
}

function withoutMean({ rows, columns, values }: RowMajor): RowMajor {
  const means = new Float64Array(columns);
  values.forEach((value, at) => (means[at % columns] += value / rows));
  return { rows, columns, values: values.map((value, at) => value - means[at % columns]) };
}

function startOf({ columns, values }: RowMajor): Float64Array {
  const squares = new Float64Array(columns);
  values.forEach((value, at) => (squares[at % columns] += value * value));
  // Unequal weights keep the start from being orthogonal to what is sought by symmetry.
  return squares.map((square, column) => square / (column + 1));
}

/** X'Xd for the rows X. */
function turned(data: RowMajor, direction: Float64Array): Float64Array {
  const { rows, columns, values } = data;
  const product = new Float64Array(columns);
  const scores = along(data, direction);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      product[column] += scores[row] * values[row * columns + column];
    }
  }
  return product;
}

function orthogonalTo(normal: Float64Array, vector: Float64Array): Float64Array {
  const share = dot(normal, vector);
  return vector.map((value, at) => value - share * normal[at]);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at] * other[at];
  return sum;
}

function facingPositive(direction: Float64Array): Float64Array {
  const heaviest = direction.reduce(
    (best, value) => (Math.abs(value) > Math.abs(best) ? value : best),
    0,
  );
  return heaviest < 0 ? direction.map((value) => -value) : direction;
}
