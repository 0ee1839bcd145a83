import type { CheckOutcome, CostFinding } from '../audit-finding.ts';
import { agrees } from '../printed.ts';
import { auditedModels, type CheckInput } from './check-input.ts';

/** A printed cost that its own matrix does not give. */
export function checkCost(input: CheckInput): CheckOutcome<CostFinding> {
  const printed = auditedModels(input).filter(({ reported }) => reported.cost !== undefined);
  if (printed.length === 0) return { missing: ['models[].cost'] };
  const models = printed.flatMap(({ reported, figures }) => {
    const { name, cost = NaN, matrix } = reported;
    if (agrees(cost, figures.cost)) return [];
    const { falseNegatives, falsePositives } = matrix;
    return { model: name, printed: cost, recomputed: figures.cost, falseNegatives, falsePositives };
  });
  if (models.length === 0) return 'clear';
  return { check: 'cost-not-from-matrix', ...input.results.costs, models };
}
