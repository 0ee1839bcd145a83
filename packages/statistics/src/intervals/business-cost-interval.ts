import type { Random } from '@octroi/core';
import { checkCosts, type MisclassificationCosts } from '../metrics/business-cost.ts';
import type { ConfusionMatrix } from '../metrics/confusion-matrix.ts';
import type { BootstrapEstimate } from './bootstrap.ts';
import { bootstrapTotal } from './bootstrap-total.ts';

export interface BusinessCostIntervalRequest extends MisclassificationCosts {
  /** The outcomes at a threshold that was not chosen on these rows. */
  readonly matrix: ConfusionMatrix;
  readonly random: Random;
  /** Keep the number of rows of each class in every resample; false where absent. */
  readonly stratified?: boolean;
  /** Number of resamples; 10,000 where absent. */
  readonly replicates?: number;
  /** Confidence level; .95 where absent. */
  readonly level?: number;
}

/**
 * Business cost with its bootstrap percentile interval, from the confusion matrix alone.
 *
 * The same distribution as resampling the rows (see `bootstrapTotal`).
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function businessCostInterval(request: BusinessCostIntervalRequest): BootstrapEstimate {
  const { matrix, random, stratified = false, replicates = 10_000, level = 0.95 } = request;
  checkCosts(request);
  const positives = [
    { value: request.falseNegativeCost, count: matrix.falseNegatives },
    { value: 0, count: matrix.truePositives },
  ];
  const negatives = [
    { value: request.falsePositiveCost, count: matrix.falsePositives },
    { value: 0, count: matrix.trueNegatives },
  ];
  const strata = stratified ? [positives, negatives] : [[...positives, ...negatives]];
  return bootstrapTotal({ strata, random, replicates, level });
}
