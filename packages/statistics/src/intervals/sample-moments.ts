import { compensatedSum } from '../compensated-sum.ts';

/** Arithmetic mean; NaN of nothing. */
export function mean(values: Float64Array): number {
  return compensatedSum(values.length, (index) => values[index]) / values.length;
}

/** Unbiased variance (divisor n - 1), in two passes; NaN of fewer than 2 values. */
export function variance(values: Float64Array): number {
  const centre = mean(values);
  const squares = compensatedSum(values.length, (index) => (values[index] - centre) ** 2);
  return squares / (values.length - 1);
}
