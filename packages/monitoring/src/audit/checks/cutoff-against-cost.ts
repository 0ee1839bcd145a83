import type { CheckOutcome, CutOffFinding } from '../audit-finding.ts';
import { auditLimits } from '../limits.ts';
import { oddsOf } from '../printed.ts';
import { auditedWinner, type CheckInput } from './check-input.ts';

/**
 * A rule in use that is not the threshold of least cost.
 *
 * Where a cut-off's odds are f times those of the best one, it would itself be best if a missed default
 * cost f times less: that needs no calibration, only that odds are off by one factor.
 */
export function checkCutOff(input: CheckInput): CheckOutcome<CutOffFinding> {
  const { decision, models, costs } = input.results;
  const model =
    models.find(({ name }) => name === decision?.model) ?? auditedWinner(input).reported;
  const { threshold } = model;
  const missing = [
    ...(decision === undefined ? ['decision.cutOff'] : []),
    ...(threshold === undefined ? ['models[].threshold'] : []),
  ];
  if (decision === undefined || threshold === undefined) return { missing };
  const factor = oddsOf(decision.cutOff) / oddsOf(threshold);
  if (factor === 1 || Number.isNaN(factor)) return 'clear';
  if (Math.abs(Math.log(factor)) <= Math.log(auditLimits.cutOff)) return 'clear';
  const costRatio = costs.falseNegativeCost / costs.falsePositiveCost;
  return {
    check: 'cutoff-against-cost',
    model: model.name,
    cutOff: decision.cutOff,
    threshold,
    factor,
    costRatio,
    impliedRatio: costRatio / factor,
  };
}
