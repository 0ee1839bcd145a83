import { checkLabelledScores, type ClassSizes, type LabelledScores } from '../labelled-scores.ts';
import { OctroiError } from '@octroi/core';
import { sortByClass } from '../sort-by-class.ts';

/**
 * DeLong's structural components: each row's place among the rows of the other class.
 *
 * `positives[i]` is the share of label 0 scoring below the i-th row of label 1, `negatives[j]` the
 * share of label 1 scoring above the j-th row of label 0, ties counting half, both in row order. The
 * mean of either is the AUC.
 */
export interface Placements {
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

/**
 * Placements of all rows, in O(n log n): each row is looked up in the sorted other class.
 *
 * The values are those of the midrank form of Sun & Xu, "Fast implementation of DeLong's algorithm",
 * IEEE Signal Processing Letters 21(11), 2014: (midrank among all - midrank in the class) / size.
 *
 * @throws STATISTICS_CLASS_TOO_SMALL with fewer than 2 rows of a class, and the errors of
 * `checkLabelledScores`
 */
export function placements(data: LabelledScores, metric: string): Placements {
  const sizes = checkLabelledScores(data, metric);
  checkTwoOfEach(sizes, metric);
  const sorted = sortByClass(data, sizes);
  const positives = new Float64Array(sizes.positives);
  const negatives = new Float64Array(sizes.negatives);
  let [positive, negative] = [0, 0];
  for (let row = 0; row < data.scores.length; row += 1) {
    const score = data.scores[row];
    if (data.labels[row] === 1) {
      positives[positive++] = halfCountsBelow(sorted.negatives, score) / (2 * sizes.negatives);
    } else {
      negatives[negative++] = 1 - halfCountsBelow(sorted.positives, score) / (2 * sizes.positives);
    }
  }
  return { positives, negatives };
}

/** Twice the number of entries below `score`, plus the number equal to it. */
function halfCountsBelow(ascending: Float64Array, score: number): number {
  const below = countBefore(ascending, score, false);
  if (ascending[below] !== score) return 2 * below;
  return below + countBefore(ascending, score, true);
}

function countBefore(ascending: Float64Array, score: number, orEqual: boolean): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ascending[middle] < score || (orEqual && ascending[middle] === score)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function checkTwoOfEach({ positives, negatives }: ClassSizes, metric: string): void {
  if (positives >= 2 && negatives >= 2) return;
  throw new OctroiError('STATISTICS_CLASS_TOO_SMALL', { metric, positives, negatives });
}
