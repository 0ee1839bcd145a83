import { checkLabelledScores, type ClassSizes, type LabelledScores } from './labelled-scores.ts';
import { sortByClass, type SortedClasses } from './sort-by-class.ts';

/**
 * Every way to cut the rows in two by their score.
 *
 * Cut-off `k` refuses the rows with the `k` highest distinct scores, so there is one more cut-off
 * than distinct scores: 0 refuses nobody, the last everybody. `truePositives[k]` and
 * `falsePositives[k]` count the refused rows of label 1 and 0. Tied rows are never separated.
 */
export interface Cutoffs extends ClassSizes {
  /** Distinct scores, descending; cut-off `k` refuses `scores[0 … k-1]`. */
  readonly scores: Float64Array;
  readonly truePositives: Uint32Array;
  readonly falsePositives: Uint32Array;
}

/**
 * Counts both classes above every cut-off, in O(n log n). `metric` names the caller in errors.
 *
 * @throws the errors of `checkLabelledScores`
 */
export function countCutoffs(data: LabelledScores, metric: string): Cutoffs {
  return mergeClasses(sortByClass(data, checkLabelledScores(data, metric)));
}

function mergeClasses({ positives, negatives }: SortedClasses): Cutoffs {
  const rows = positives.length + negatives.length;
  const scores = new Float64Array(rows);
  const truePositives = new Uint32Array(rows + 1);
  const falsePositives = new Uint32Array(rows + 1);
  let [positive, negative, distinct] = [positives.length, negatives.length, 0];
  while (positive > 0 || negative > 0) {
    const score = Math.max(
      positive > 0 ? positives[positive - 1] : -Infinity,
      negative > 0 ? negatives[negative - 1] : -Infinity,
    );
    while (positive > 0 && positives[positive - 1] === score) positive -= 1;
    while (negative > 0 && negatives[negative - 1] === score) negative -= 1;
    scores[distinct] = score;
    distinct += 1;
    truePositives[distinct] = positives.length - positive;
    falsePositives[distinct] = negatives.length - negative;
  }
  return {
    scores: scores.slice(0, distinct),
    truePositives: truePositives.slice(0, distinct + 1),
    falsePositives: falsePositives.slice(0, distinct + 1),
    positives: positives.length,
    negatives: negatives.length,
  };
}
