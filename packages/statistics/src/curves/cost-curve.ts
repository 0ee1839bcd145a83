import { countCutoffs } from '../cutoffs.ts';
import type { LabelledScores } from '../labelled-scores.ts';
import { checkCosts, type MisclassificationCosts } from '../metrics/business-cost.ts';
import { candidateThresholds } from '../threshold/candidate-thresholds.ts';

/** One point a candidate threshold, from "accept all" to "refuse all". */
export interface CostCurve {
  /** Descending: `Infinity`, the midpoints between neighbouring scores, `-Infinity`. */
  readonly thresholds: Float64Array;
  /** Total cost over the rows at each threshold. */
  readonly costs: Float64Array;
}

/**
 * Total cost at every candidate threshold: exact, no grid. One class alone is allowed.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for a cost, and the errors of `checkLabelledScores`
 */
export function costCurve(request: LabelledScores & MisclassificationCosts): CostCurve {
  checkCosts(request);
  const { falseNegativeCost, falsePositiveCost } = request;
  const { scores, truePositives, falsePositives, positives } = countCutoffs(request, 'cost curve');
  const costs = new Float64Array(truePositives.length);
  for (let cut = 0; cut < costs.length; cut += 1) {
    const missed = positives - truePositives[cut];
    costs[cut] = falseNegativeCost * missed + falsePositiveCost * falsePositives[cut];
  }
  return { thresholds: candidateThresholds(scores), costs };
}
