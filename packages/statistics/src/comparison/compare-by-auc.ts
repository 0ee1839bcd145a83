import { checkShare } from '../check-argument.ts';
import { aucEstimate, type AucEstimate } from '../intervals/delong.ts';
import { aucDifference, type AucDifference } from '../intervals/paired-delong.ts';
import { placements } from '../intervals/placements.ts';
import { verdictOfDifference, type Verdict } from './verdict.ts';

export interface ComparedModel extends AucEstimate {
  readonly name: string;
  /** This model - the best one; absent for the best. */
  readonly againstBest?: AucDifference;
  readonly verdict: Verdict;
}

export interface CompareByAucRequest {
  /** 0 or 1 a row. */
  readonly labels: ArrayLike<number>;
  /** Each model's scores of the same rows. */
  readonly models: readonly { readonly name: string; readonly scores: Float64Array }[];
  /** Confidence level; .95 where absent. */
  readonly level?: number;
}

/**
 * Ranks models by AUC on the same rows, the best first, each tested against the best.
 *
 * Equal AUCs keep the order given. The intervals are `delongInterval`'s (logit scale) and the tests
 * `pairedDelong`'s, uncorrected for the number of models; an empty list gives an empty list.
 *
 * @throws the errors of `delongInterval`
 */
export function compareByAuc(request: CompareByAucRequest): ComparedModel[] {
  const { labels, models, level = 0.95 } = request;
  checkShare('level', level);
  const ranked = models
    .map(({ name, scores }) => {
      const placed = placements({ labels, scores }, `AUC of ${name}`);
      return { name, placed, estimate: aucEstimate(placed, level, 'logit') };
    })
    .sort((one, other) => other.estimate.auc - one.estimate.auc);
  return ranked.map(({ name, placed, estimate }, rank) => {
    if (rank === 0) return { name, ...estimate, verdict: 'best' };
    const againstBest = aucDifference(placed, ranked[0].placed, level);
    const verdict = verdictOfDifference(againstBest.interval);
    return { name, ...estimate, againstBest, verdict };
  });
}
