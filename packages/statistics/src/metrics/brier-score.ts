import { compensatedSum } from '../compensated-sum.ts';
import { checkProbabilities, type LabelledScores } from '../labelled-scores.ts';

/**
 * Mean squared difference between probability and label (Brier, 1950), from 0 to 1.
 *
 * Equal to scikit-learn's brier_score_loss.
 *
 * @throws STATISTICS_PROBABILITY_INVALID and those of `checkLabelledScores`
 */
export function brierScore({ scores, labels }: LabelledScores): number {
  checkProbabilities({ scores, labels }, 'Brier score');
  return compensatedSum(scores.length, (row) => (scores[row] - labels[row]) ** 2) / scores.length;
}
