import type { ConfusionMatrix } from './confusion-matrix.ts';

/** Share of the refused that are of label 1. NaN where nobody is refused. */
export function precision({ truePositives, falsePositives }: ConfusionMatrix): number {
  return truePositives / (truePositives + falsePositives);
}
