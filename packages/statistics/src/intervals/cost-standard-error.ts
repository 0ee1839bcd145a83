import { checkCosts, type MisclassificationCosts } from '../metrics/business-cost.ts';
import type { ConfusionMatrix } from '../metrics/confusion-matrix.ts';

/**
 * Standard error of a business cost of which nothing but the confusion matrix is known, over samples
 * with as many rows of each class: P a (1 - a) x FN cost² + N b (1 - b) x FP cost², for the shares a
 * of defaults accepted and b of good loans refused. A class without rows adds nothing.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for a negative or infinite cost
 */
export function costStandardError(matrix: ConfusionMatrix, costs: MisclassificationCosts): number {
  checkCosts(costs);
  const { trueNegatives, falsePositives, falseNegatives, truePositives } = matrix;
  const variance =
    costs.falseNegativeCost ** 2 * binomialVariance(falseNegatives, truePositives) +
    costs.falsePositiveCost ** 2 * binomialVariance(falsePositives, trueNegatives);
  return Math.sqrt(variance);
}

function binomialVariance(wrong: number, right: number): number {
  return wrong + right === 0 ? 0 : (wrong * right) / (wrong + right);
}
