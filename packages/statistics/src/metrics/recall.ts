import type { ConfusionMatrix } from './confusion-matrix.ts';

/** Share of label 1 that is refused (true positive rate). NaN where there is no label 1. */
export function recall({ truePositives, falseNegatives }: ConfusionMatrix): number {
  return truePositives / (truePositives + falseNegatives);
}
