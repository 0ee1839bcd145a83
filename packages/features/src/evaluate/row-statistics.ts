import type { RowStatistic } from '../expression/expression.ts';

/** Statistics over the values of one row, NaN skipped; sums run from the first value to the last. */
export const rowStatistics: Readonly<Record<RowStatistic, (values: Float64Array) => number>> = {
  mean: (values) => {
    const count = countPresent(values);
    return count === 0 ? NaN : sumPresent(values) / count;
  },
  min: (values) => extreme(values, Math.min),
  max: (values) => extreme(values, Math.max),
  sum: (values) => (countPresent(values) === 0 ? NaN : sumPresent(values)),
  std: standardDeviation,
  'count-missing': (values) => values.length - countPresent(values),
};

function countPresent(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) count += 1;
  return count;
}

function sumPresent(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value;
  return sum;
}

function extreme(values: Float64Array, pick: (one: number, other: number) => number): number {
  let found = NaN;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    found = Number.isNaN(found) ? value : pick(found, value);
  }
  return found;
}

function standardDeviation(values: Float64Array): number {
  const count = countPresent(values);
  if (count < 2) return NaN;
  const mean = sumPresent(values) / count;
  let squares = 0;
  for (const value of values) {
    if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  }
  return Math.sqrt(squares / (count - 1));
}
