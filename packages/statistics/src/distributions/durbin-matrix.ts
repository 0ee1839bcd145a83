const scale = 2 ** 128;

/**
 * P(D <= distance) for the two-sided Kolmogorov–Smirnov statistic of `rows` rows, exactly; `distance`
 * in (0, 1).
 *
 * Durbin's matrix to the power of `rows` (Marsaglia, Tsang & Wang, 2003, "Evaluating Kolmogorov's
 * distribution"). O(k^3 log rows) for k = 2 rows distance: meant for small distances.
 */
export function durbinCdf(rows: number, distance: number): number {
  const steps = Math.ceil(rows * distance);
  const order = 2 * steps - 1;
  const matrix = { entries: durbinMatrix(steps, steps - rows * distance), order, exponent: 0 };
  let row = new Float64Array(order);
  row[steps - 1] = 1;
  let exponent = 0;
  for (let bits = rows; bits > 0; bits = Math.floor(bits / 2)) {
    if (bits % 2 === 1) {
      row = timesMatrix(row, matrix);
      exponent += matrix.exponent + rescale(row, steps - 1);
    }
    if (bits > 1) squareInPlace(matrix, steps - 1);
  }
  return timesFactorialOverPower({ rows, value: row[steps - 1], exponent });
}

interface ScaledMatrix {
  /** Row after row. */
  entries: Float64Array;
  readonly order: number;
  /** The matrix is `entries` times 2^128 to this power. */
  exponent: number;
}

/** The matrix H of the paper, for distance = (steps - rest) / rows. */
function durbinMatrix(steps: number, rest: number): Float64Array {
  const order = 2 * steps - 1;
  const entries = new Float64Array(order * order);
  const inverseFactorials = new Float64Array(order + 1).fill(1);
  for (let n = 1; n <= order; n += 1) inverseFactorials[n] = inverseFactorials[n - 1] / n;
  for (let i = 0; i < order; i += 1) {
    for (let j = 0; j <= Math.min(i + 1, order - 1); j += 1) {
      entries[i * order + j] = inverseFactorials[i - j + 1];
    }
  }
  for (let i = 0; i < order; i += 1) {
    const edge = (1 - rest ** (i + 1)) * inverseFactorials[i + 1];
    entries[i * order] = edge;
    entries[order * order - 1 - i] = edge;
  }
  const corner = 1 - 2 * rest ** order + Math.max(0, 2 * rest - 1) ** order;
  entries[(order - 1) * order] = corner * inverseFactorials[order];
  return entries;
}

function timesMatrix(
  row: Float64Array,
  { entries, order }: ScaledMatrix,
): Float64Array<ArrayBuffer> {
  const product = new Float64Array(order);
  for (let i = 0; i < order; i += 1) {
    const factor = row[i];
    for (let j = 0; j < order; j += 1) product[j] += factor * entries[i * order + j];
  }
  return product;
}

function squareInPlace(matrix: ScaledMatrix, centre: number): void {
  const { entries, order } = matrix;
  const square = new Float64Array(order * order);
  for (let i = 0; i < order; i += 1) {
    for (let k = 0; k < order; k += 1) {
      const factor = entries[i * order + k];
      if (factor === 0) continue;
      for (let j = 0; j < order; j += 1) square[i * order + j] += factor * entries[k * order + j];
    }
  }
  matrix.entries = square;
  matrix.exponent = 2 * matrix.exponent + rescale(square, centre * order + centre);
}

/** Divides by 2^128 where the entry at `index` has outgrown it; how often that was done. */
function rescale(entries: Float64Array, index: number): number {
  if (Math.abs(entries[index]) <= scale) return 0;
  for (let at = 0; at < entries.length; at += 1) entries[at] /= scale;
  return 1;
}

/** value 2^(128 exponent) rows! / rows^rows. */
function timesFactorialOverPower(request: {
  readonly rows: number;
  readonly value: number;
  readonly exponent: number;
}): number {
  let { value, exponent } = request;
  for (let factor = 1; factor <= request.rows; factor += 1) {
    value *= factor / request.rows;
    if (value < 1 / scale && exponent > 0) {
      value *= scale;
      exponent -= 1;
    }
  }
  return value * scale ** exponent;
}
