import type { ConfusionMatrix } from './confusion-matrix.ts';

/** Share of rows decided rightly. NaN for an empty matrix. */
export function accuracy(matrix: ConfusionMatrix): number {
  const right = matrix.trueNegatives + matrix.truePositives;
  return right / (right + matrix.falsePositives + matrix.falseNegatives);
}
