import { checkNotNegative } from '../check-argument.ts';
import type { ConfusionMatrix } from './confusion-matrix.ts';

/** What a wrong decision costs, in any one unit. A right decision costs nothing. */
export interface MisclassificationCosts {
  /** An accepted row of label 1. */
  readonly falseNegativeCost: number;
  /** A refused row of label 0. */
  readonly falsePositiveCost: number;
}

/**
 * Total cost of the decisions: FN x `falseNegativeCost` + FP x `falsePositiveCost`.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for a negative or infinite cost
 */
export function businessCost(matrix: ConfusionMatrix, costs: MisclassificationCosts): number {
  checkCosts(costs);
  return (
    costs.falseNegativeCost * matrix.falseNegatives +
    costs.falsePositiveCost * matrix.falsePositives
  );
}

/** @throws STATISTICS_ARGUMENT_INVALID */
export function checkCosts(costs: MisclassificationCosts): void {
  checkNotNegative('falseNegativeCost', costs.falseNegativeCost);
  checkNotNegative('falsePositiveCost', costs.falsePositiveCost);
}
