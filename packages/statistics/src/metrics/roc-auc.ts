import { countCutoffs, type Cutoffs } from '../cutoffs.ts';
import { checkBothClasses, type LabelledScores } from '../labelled-scores.ts';

/**
 * Area under the ROC curve: the chance that a defaulter scores above a payer, ties counting half.
 *
 * Exact: a whole number of half pairs over twice the number of pairs. Equal to scikit-learn's
 * roc_auc_score (test/parity/statistics).
 *
 * @throws STATISTICS_ONE_CLASS and those of `checkLabelledScores`
 */
export function rocAuc(data: LabelledScores): number {
  const cutoffs = countCutoffs(data, 'ROC AUC');
  checkBothClasses(cutoffs, 'ROC AUC');
  return areaUnderRoc(cutoffs);
}

function areaUnderRoc({ truePositives, falsePositives, positives, negatives }: Cutoffs): number {
  let halfPairs = 0;
  for (let cut = 1; cut < truePositives.length; cut += 1) {
    const width = falsePositives[cut] - falsePositives[cut - 1];
    halfPairs += width * (truePositives[cut] + truePositives[cut - 1]);
  }
  return halfPairs / (2 * positives * negatives);
}
