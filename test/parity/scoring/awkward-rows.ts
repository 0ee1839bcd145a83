import type { BoosterData } from '@octroi/boosters';
import { createRandom, type Matrix, type Random } from '@octroi/core';

/** Levels of the two category columns: one word of 32 codes, and several. */
export const levels = [5, 90] as const;

const numberColumns = 10;
const oddNumbers = [
  0, -0, 1e-35, -1e-35, 1.1e-35, 9e-36, 1e-40, -1e-40, 1e-45, 3.4e38, -3.4e38, 1, -1, 16777216,
];

/** Rows to train on: missing, repeated, tiny and huge numbers, a constant, many zeros, two categories. */
export function awkwardLoans(rows: number, seed: number): BoosterData & { weights: Float32Array } {
  const random = createRandom(seed);
  const columns = [
    ...Array.from({ length: numberColumns }, (_, column) => numberColumn(random, rows, column)),
    ...levels.map((count) => categoryColumn(random, rows, count)),
  ];
  const [few, many] = columns.slice(numberColumns);
  const labels = Float32Array.from({ length: rows }, (_, row) => {
    const known = (column: number): number => columns[column][row] || 0;
    const slope = known(0) - 0.5 * known(2) + (Number.isNaN(columns[1][row]) ? 0.7 : 0);
    const category = (few[row] % 2 === 1 ? 0.8 : 0) + (many[row] % 7 === 3 ? -1 : 0);
    return random.uniform() < 1 / (1 + Math.exp(1.2 - slope - category)) ? 1 : 0;
  });
  const weights = Float32Array.from({ length: rows }, () => Math.ceil(4 * random.uniform()));
  return { matrix: matrixOf(columns), labels, weights };
}

/**
 * Rows to score: those of training with every kind of value put in any column, thresholds and their
 * neighbours among them, and category codes that are missing, unseen, fractional, negative or vast.
 */
export function awkwardRows(
  base: Matrix,
  request: { readonly rows: number; readonly seed: number; readonly thresholds: readonly number[] },
): Matrix {
  const random = createRandom(request.seed);
  const { rows } = request;
  const numbers = [...oddNumbers, ...request.thresholds.flatMap(neighbours)];
  const columns = base.columns.map(({ levels: count }, column) =>
    Float32Array.from({ length: rows }, () => {
      const draw = random.uniform();
      if (draw < 0.1) return NaN;
      if (count !== undefined && draw < 0.4) return oddCode(random, count);
      if (count === undefined && draw < 0.5) return numbers[random.integer(numbers.length)];
      return base.values[column * base.rows + random.integer(base.rows)];
    }),
  );
  return matrixOf(columns);
}

function numberColumn(random: Random, rows: number, column: number): Float32Array {
  const missing = column % 3 === 1 ? 0.3 : 0;
  return Float32Array.from({ length: rows }, () => {
    if (random.uniform() < missing) return NaN;
    const value = random.normal();
    switch (column) {
      case 3:
        return random.uniform() < 0.8 ? 0 : value;
      case 4:
        return Math.round(3 * value);
      case 5:
        return value * 1e-36;
      case 6:
        return value * 1e37;
      case 7:
        return 7;
      case 8:
        return value < 0 ? 0 : 1;
      default:
        return value;
    }
  });
}

function categoryColumn(random: Random, rows: number, count: number): Float32Array {
  return Float32Array.from({ length: rows }, () =>
    random.uniform() < 0.1 ? NaN : Math.floor(count * random.uniform() ** 2),
  );
}

function oddCode(random: Random, count: number): number {
  const codes = [
    count,
    count + 40,
    -1,
    -0.5,
    -0.999,
    -1e-40,
    -0,
    1.5,
    2.999,
    -3e9,
    3e9,
    2 ** 24,
    2 ** 31,
    3e38,
  ];
  return codes[random.integer(codes.length)];
}

/** A number, and the 32-bit numbers on both sides. */
function neighbours(value: number): number[] {
  const near = Math.fround(value);
  const step = Math.max(Math.abs(near) * 2 ** -23, 1.4e-45);
  return [near, Math.fround(near - step), Math.fround(near + step)].filter(Number.isFinite);
}

function matrixOf(columns: readonly Float32Array[]): Matrix {
  const rows = columns[0].length;
  const values = new Float32Array(rows * columns.length);
  columns.forEach((column, index) => {
    values.set(column, index * rows);
  });
  const named = columns.map((_, index) => {
    const count = levels.at(index - numberColumns);
    const name = `c${index}`;
    return index < numberColumns || count === undefined ? { name } : { name, levels: count };
  });
  return { rows, columns: named, values };
}
