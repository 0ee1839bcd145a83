import { compensatedSum } from '../compensated-sum.ts';
import { countCutoffs } from '../cutoffs.ts';
import { checkBothClasses, type LabelledScores } from '../labelled-scores.ts';

/**
 * Average precision: precision at each cut-off weighted by the recall it adds; no interpolation.
 *
 * Equal to scikit-learn's average_precision_score.
 *
 * @throws STATISTICS_ONE_CLASS and those of `checkLabelledScores`
 */
export function averagePrecision(data: LabelledScores): number {
  const cutoffs = countCutoffs(data, 'average precision');
  checkBothClasses(cutoffs, 'average precision');
  const { truePositives, falsePositives, scores, positives } = cutoffs;
  const weighted = compensatedSum(scores.length, (index) => {
    const refused = truePositives[index + 1] + falsePositives[index + 1];
    return (truePositives[index + 1] - truePositives[index]) * (truePositives[index + 1] / refused);
  });
  return weighted / positives;
}
