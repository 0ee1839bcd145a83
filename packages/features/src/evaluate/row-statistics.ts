import type { RowStatistic } from '../expression/expression.ts';

/** Statistics over the values of one row, NaN skipped; sums run from the first value to the last. */
export const rowStatistics: Readonly<Record<RowStatistic, (values: readonly number[]) => number>> =
  {
    mean: (values) => mean(present(values)),
    min: (values) => orMissing(present(values), (kept) => Math.min(...kept)),
    max: (values) => orMissing(present(values), (kept) => Math.max(...kept)),
    sum: (values) => orMissing(present(values), sum),
    std: (values) => standardDeviation(present(values)),
    'count-missing': (values) => values.length - present(values).length,
  };

function present(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}

function orMissing(kept: number[], statistic: (kept: number[]) => number): number {
  return kept.length === 0 ? NaN : statistic(kept);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? NaN : sum(values) / values.length;
}

function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return NaN;
  const centre = mean(values);
  const squares = values.map((value) => (value - centre) * (value - centre));
  return Math.sqrt(sum(squares) / (values.length - 1));
}
