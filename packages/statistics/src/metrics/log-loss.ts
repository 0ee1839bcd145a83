import { compensatedSum } from '../compensated-sum.ts';
import { checkProbabilities, type LabelledScores } from '../labelled-scores.ts';

/**
 * Mean negative log-likelihood of the labels under the probabilities, in nats.
 *
 * Probabilities are first kept 2^-52 away from 0 and 1, as in scikit-learn's log_loss, so that one
 * sure and wrong row gives a large number rather than Infinity.
 *
 * @throws STATISTICS_PROBABILITY_INVALID and those of `checkLabelledScores`
 */
export function logLoss({ scores, labels }: LabelledScores): number {
  checkProbabilities({ scores, labels }, 'log loss');
  const total = compensatedSum(scores.length, (row) => {
    const probability = Math.min(Math.max(scores[row], Number.EPSILON), 1 - Number.EPSILON);
    return labels[row] === 1 ? -Math.log(probability) : -Math.log1p(-probability);
  });
  return total / scores.length;
}
