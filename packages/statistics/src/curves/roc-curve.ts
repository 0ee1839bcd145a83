import { countCutoffs } from '../cutoffs.ts';
import { checkBothClasses, type LabelledScores } from '../labelled-scores.ts';

/** One point a cut-off, from "nobody refused" (0, 0) to "everybody refused" (1, 1). */
export interface RocCurve {
  /** `Infinity`, then the distinct scores, descending: a score of this or more is refused. */
  readonly thresholds: Float64Array;
  readonly falsePositiveRates: Float64Array;
  readonly truePositiveRates: Float64Array;
}

/**
 * The whole ROC curve, every distinct score a point.
 *
 * Equal to scikit-learn's roc_curve with drop_intermediate=False.
 *
 * @throws STATISTICS_ONE_CLASS and those of `checkLabelledScores`
 */
export function rocCurve(data: LabelledScores): RocCurve {
  const cutoffs = countCutoffs(data, 'ROC curve');
  checkBothClasses(cutoffs, 'ROC curve');
  const { positives, negatives } = cutoffs;
  const thresholds = new Float64Array(cutoffs.scores.length + 1);
  thresholds[0] = Infinity;
  thresholds.set(cutoffs.scores, 1);
  return {
    thresholds,
    falsePositiveRates: Float64Array.from(cutoffs.falsePositives, (count) => count / negatives),
    truePositiveRates: Float64Array.from(cutoffs.truePositives, (count) => count / positives),
  };
}
