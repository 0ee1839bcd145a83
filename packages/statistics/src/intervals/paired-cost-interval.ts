import type { Random } from '@octroi/core';
import { checkLabelledScores } from '../labelled-scores.ts';
import { checkCosts, type MisclassificationCosts } from '../metrics/business-cost.ts';
import type { BootstrapEstimate } from './bootstrap.ts';
import { bootstrapTotal, type ValueCount } from './bootstrap-total.ts';

/** A model's scores and the threshold from which it refuses. */
export interface ScoringRule {
  readonly scores: Float64Array;
  readonly threshold: number;
}

export interface PairedCostRequest extends MisclassificationCosts {
  /** 0 or 1 a row. */
  readonly labels: ArrayLike<number>;
  readonly rule: ScoringRule;
  readonly otherRule: ScoringRule;
  readonly random: Random;
  /** Number of resamples; 10,000 where absent. */
  readonly replicates?: number;
  /** Confidence level; .95 where absent. */
  readonly level?: number;
}

/**
 * Cost of `rule` - cost of `otherRule` on the same rows, with its bootstrap percentile interval.
 *
 * Paired: only rows on which the two decide differently add to it.
 *
 * @throws STATISTICS_ARGUMENT_INVALID and the errors of `checkLabelledScores`
 */
export function pairedCostInterval(request: PairedCostRequest): BootstrapEstimate {
  const { random, replicates = 10_000, level = 0.95 } = request;
  checkCosts(request);
  return bootstrapTotal({ strata: [costDifferences(request)], random, replicates, level });
}

function costDifferences(request: PairedCostRequest): ValueCount[] {
  const { labels, rule, otherRule } = request;
  for (const { scores } of [rule, otherRule])
    checkLabelledScores({ scores, labels }, 'paired cost');
  // By label, for rows that only this rule (or only the other) refuses.
  const onlyThis = [0, 0];
  const onlyOther = [0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    const refused = rule.scores[row] >= rule.threshold;
    const otherRefused = otherRule.scores[row] >= otherRule.threshold;
    if (refused && !otherRefused) onlyThis[labels[row]] += 1;
    if (otherRefused && !refused) onlyOther[labels[row]] += 1;
  }
  const differing = onlyThis[0] + onlyThis[1] + onlyOther[0] + onlyOther[1];
  return [
    { value: request.falsePositiveCost, count: onlyThis[0] },
    { value: -request.falseNegativeCost, count: onlyThis[1] },
    { value: -request.falsePositiveCost, count: onlyOther[0] },
    { value: request.falseNegativeCost, count: onlyOther[1] },
    { value: 0, count: labels.length - differing },
  ];
}
