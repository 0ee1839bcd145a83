import { countCutoffs } from '../cutoffs.ts';
import { checkBothClasses, type LabelledScores } from '../labelled-scores.ts';

/** One point a distinct score, from the highest (few refused) to the lowest (everybody refused). */
export interface PrecisionRecallCurve {
  /** Distinct scores, descending: a score of this or more is refused. */
  readonly thresholds: Float64Array;
  readonly precisions: Float64Array;
  readonly recalls: Float64Array;
}

/**
 * The whole precision-recall curve.
 *
 * The points of scikit-learn's precision_recall_curve in the opposite order and without its added
 * point (recall 0, precision 1), at which nobody is refused and precision is not defined.
 *
 * @throws STATISTICS_ONE_CLASS and those of `checkLabelledScores`
 */
export function precisionRecallCurve(data: LabelledScores): PrecisionRecallCurve {
  const cutoffs = countCutoffs(data, 'precision-recall curve');
  checkBothClasses(cutoffs, 'precision-recall curve');
  const { positives } = cutoffs;
  const truePositives = cutoffs.truePositives.subarray(1);
  const falsePositives = cutoffs.falsePositives.subarray(1);
  return {
    thresholds: cutoffs.scores,
    precisions: Float64Array.from(
      truePositives,
      (hits, cut) => hits / (hits + falsePositives[cut]),
    ),
    recalls: Float64Array.from(truePositives, (hits) => hits / positives),
  };
}
