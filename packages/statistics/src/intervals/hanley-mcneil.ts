import { checkCount, checkShare } from '../check-argument.ts';

export interface ReportedAuc {
  readonly auc: number;
  readonly positives: number;
  readonly negatives: number;
}

/**
 * Standard error of an AUC of which nothing but its value and the class sizes is known.
 *
 * Source: Hanley & McNeil, "The meaning and use of the area under a ROC curve", Radiology 143, 1982,
 * equation 2 (scores of both classes exponential). Where the scores are there, `delongInterval` needs
 * no such law.
 *
 * @throws STATISTICS_ARGUMENT_INVALID where the AUC is not inside (0, 1) or a class is empty
 */
export function hanleyMcNeilError({ auc, positives, negatives }: ReportedAuc): number {
  checkShare('auc', auc);
  checkCount('positives', positives, 1);
  checkCount('negatives', negatives, 1);
  const twoPositives = auc / (2 - auc) - auc * auc;
  const twoNegatives = (2 * auc * auc) / (1 + auc) - auc * auc;
  const sum = auc * (1 - auc) + (positives - 1) * twoPositives + (negatives - 1) * twoNegatives;
  return Math.sqrt(sum / (positives * negatives));
}
