import type { LabelledScores } from '../labelled-scores.ts';
import { rocAuc } from './roc-auc.ts';

/**
 * Gini coefficient (accuracy ratio, Somers' D): 2 AUC - 1, from -1 to 1.
 *
 * @throws the errors of `rocAuc`
 */
export function gini(data: LabelledScores): number {
  return 2 * rocAuc(data) - 1;
}
