import { costCurve } from '../curves/cost-curve.ts';
import type { LabelledScores } from '../labelled-scores.ts';
import type { MisclassificationCosts } from '../metrics/business-cost.ts';

export interface ChosenThreshold {
  /**
   * A score of this or more is refused. `Infinity` where accepting all is cheapest, `-Infinity`
   * where refusing all is: JSON has no such numbers, so a writer must spell them.
   */
  readonly threshold: number;
  /** Total cost at the threshold, over the rows it was chosen on. */
  readonly cost: number;
}

/**
 * The threshold of least total cost, exactly: every way to cut the rows by score is tried.
 *
 * Thresholds lie midway between two neighbouring scores. Among equal costs the highest threshold is
 * taken: it refuses the fewest. The cost is optimistic on the rows it was chosen on; report it on
 * others.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for a cost, and the errors of `checkLabelledScores`
 */
export function chooseThreshold(request: LabelledScores & MisclassificationCosts): ChosenThreshold {
  const { thresholds, costs } = costCurve(request);
  let best = 0;
  for (let cut = 1; cut < costs.length; cut += 1) if (costs[cut] < costs[best]) best = cut;
  return { threshold: thresholds[best], cost: costs[best] };
}
