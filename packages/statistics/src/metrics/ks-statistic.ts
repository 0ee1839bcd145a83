import { countCutoffs } from '../cutoffs.ts';
import { checkBothClasses, type LabelledScores } from '../labelled-scores.ts';

/**
 * The scorecard's KS: the largest lead of the true over the false positive rate over all cut-offs.
 *
 * From 0 to 1; one-sided, so a model that ranks the wrong way round has 0. Equal to the statistic of
 * scipy.stats.ks_2samp(scores of label 1, scores of label 0, alternative="less").
 *
 * @throws STATISTICS_ONE_CLASS and those of `checkLabelledScores`
 */
export function ksStatistic(data: LabelledScores): number {
  const cutoffs = countCutoffs(data, 'KS');
  checkBothClasses(cutoffs, 'KS');
  const { truePositives, falsePositives, positives, negatives } = cutoffs;
  let best = 0;
  for (let cut = 0; cut < truePositives.length; cut += 1) {
    best = Math.max(best, truePositives[cut] * negatives - falsePositives[cut] * positives);
  }
  return best / (positives * negatives);
}
