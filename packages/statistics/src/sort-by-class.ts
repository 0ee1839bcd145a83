import type { ClassSizes, LabelledScores } from './labelled-scores.ts';

/** The scores of each class, ascending. */
export interface SortedClasses {
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

/**
 * Splits checked rows by label and sorts each class.
 *
 * Two sorts of plain numbers: several times faster than one sort of row indices.
 */
export function sortByClass(data: LabelledScores, sizes: ClassSizes): SortedClasses {
  const { scores, labels } = data;
  const positives = new Float64Array(sizes.positives);
  const negatives = new Float64Array(sizes.negatives);
  let [positive, negative] = [0, 0];
  for (let row = 0; row < scores.length; row += 1) {
    if (labels[row] === 1) positives[positive++] = scores[row];
    else negatives[negative++] = scores[row];
  }
  return { positives: positives.sort(), negatives: negatives.sort() };
}
