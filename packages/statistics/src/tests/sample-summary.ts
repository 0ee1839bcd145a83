import type { SortedSample } from './sorted-sample.ts';

/** Size, centre and spread of the finite values of a sample. */
export interface SampleSummary {
  readonly rows: number;
  /** NaN of no values, as all that follow. */
  readonly mean: number;
  /** Unbiased (divisor rows - 1); NaN of fewer than 2 values. */
  readonly variance: number;
  /** Divisor rows, as numpy.std; 0 of one value. */
  readonly populationDeviation: number;
  readonly least: number;
  readonly greatest: number;
}

/** Two passes with the rounding errors of the first corrected in the second. */
export function summariseSample({ ascending }: SortedSample): SampleSummary {
  const rows = ascending.length;
  const offset = ascending[rows >> 1];
  let sum = 0;
  // Counted loops: for-of over a typed array takes several times as long.
  for (let row = 0; row < rows; row += 1) sum += ascending[row] - offset;
  const shift = sum / rows;
  let [squares, rest] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    const gap = ascending[row] - offset - shift;
    squares += gap * gap;
    rest += gap;
  }
  const total = Math.max(0, squares - (rest * rest) / rows);
  return {
    rows,
    mean: offset + shift + rest / rows,
    variance: rows < 2 ? NaN : total / (rows - 1),
    populationDeviation: Math.sqrt(total / rows),
    least: rows === 0 ? NaN : ascending[0],
    greatest: rows === 0 ? NaN : ascending[rows - 1],
  };
}
