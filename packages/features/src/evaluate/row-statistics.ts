import type { RowStatistic } from '../expression/expression.ts';
import { Numbers } from './vectors.ts';

/** Fills the first `rows` values of an array with a statistic of those of several others, row by row. */
type OfRows = (into: Float64Array, rows: number, parts: readonly Float64Array[]) => void;

/** Statistics over the values of one row, NaN skipped; sums run from the first value to the last. */
export const rowStatistics: Readonly<Record<RowStatistic, OfRows>> = {
  mean: (into, rows, parts) => {
    const counts = sumPresent(into, rows, parts);
    for (let row = 0; row < rows; row += 1) into[row] /= counts[row];
  },
  min: (into, rows, parts) => {
    into.fill(NaN, 0, rows);
    for (const values of parts) {
      for (let row = 0; row < rows; row += 1) {
        const [found, value] = [into[row], values[row]];
        if (Number.isNaN(value)) continue;
        into[row] = Number.isNaN(found) ? value : Math.min(found, value);
      }
    }
  },
  max: (into, rows, parts) => {
    into.fill(NaN, 0, rows);
    for (const values of parts) {
      for (let row = 0; row < rows; row += 1) {
        const [found, value] = [into[row], values[row]];
        if (Number.isNaN(value)) continue;
        into[row] = Number.isNaN(found) ? value : Math.max(found, value);
      }
    }
  },
  sum: (into, rows, parts) => {
    const counts = sumPresent(into, rows, parts);
    for (let row = 0; row < rows; row += 1) if (counts[row] === 0) into[row] = NaN;
  },
  std: standardDeviation,
  'count-missing': (into, rows, parts) => {
    into.fill(0, 0, rows);
    for (const values of parts) {
      for (let row = 0; row < rows; row += 1) into[row] += Number(Number.isNaN(values[row]));
    }
  },
};

const present = new Numbers();
const means = new Numbers();

/** Gives how many values there are in each row, until the next call. */
function sumPresent(
  into: Float64Array,
  rows: number,
  parts: readonly Float64Array[],
): Float64Array {
  const counts = present.reserve(rows);
  counts.fill(0, 0, rows);
  into.fill(0, 0, rows);
  for (const values of parts) {
    for (let row = 0; row < rows; row += 1) {
      const value = values[row];
      if (Number.isNaN(value)) continue;
      into[row] += value;
      counts[row] += 1;
    }
  }
  return counts;
}

function standardDeviation(into: Float64Array, rows: number, parts: readonly Float64Array[]): void {
  const centres = means.reserve(rows);
  const counts = sumPresent(centres, rows, parts);
  for (let row = 0; row < rows; row += 1) centres[row] /= counts[row];
  into.fill(0, 0, rows);
  for (const values of parts) {
    for (let row = 0; row < rows; row += 1) {
      const value = values[row];
      if (!Number.isNaN(value)) into[row] += (value - centres[row]) * (value - centres[row]);
    }
  }
  for (let row = 0; row < rows; row += 1) {
    into[row] = counts[row] < 2 ? NaN : Math.sqrt(into[row] / (counts[row] - 1));
  }
}
