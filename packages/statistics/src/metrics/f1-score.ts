import type { ConfusionMatrix } from './confusion-matrix.ts';

/**
 * F1, the harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN).
 *
 * NaN where it is not defined: no row of label 1 and none refused.
 */
export function f1Score(matrix: ConfusionMatrix): number {
  const hits = 2 * matrix.truePositives;
  return hits / (hits + matrix.falsePositives + matrix.falseNegatives);
}
