import type { CheckOutcome, Lead, NoiseFinding } from '../audit-finding.ts';
import { auditLimits } from '../limits.ts';
import { auditedModels, auditedWinner, type Audited, type CheckInput } from './check-input.ts';

/**
 * A winner that another model may equal.
 *
 * Of a lead, the standard error is √((a² + b²)(1 - r)) for standard errors a and b and errors that
 * correlate by r. The tables do not say r; `auditLimits.correlation` is taken, and the r that the lead
 * would need is shown.
 */
export function checkNoise(input: CheckInput): CheckOutcome<NoiseFinding> {
  const { models, tiedWith } = input.results;
  if (models.length < 2) return { missing: ['models[1]'] };
  const winner = auditedWinner(input);
  const rivals = auditedModels(input)
    .filter(({ reported: { name } }) => name !== winner.reported.name && !tiedWith.includes(name))
    .map((rival) => rivalOf(winner, rival))
    .filter(({ cost, auc }) => cost.withinNoise || auc?.withinNoise === true);
  if (rivals.length === 0) return 'clear';
  const { cost, costError, aucError } = winner.figures;
  return {
    check: 'winner-within-noise',
    winner: winner.reported.name,
    cost,
    costError,
    auc: winner.reported.auc ?? null,
    aucError,
    correlation: auditLimits.correlation,
    rivals,
  };
}

function rivalOf(winner: Audited, rival: Audited): NoiseFinding['rivals'][number] {
  const [mine, theirs] = [winner.figures, rival.figures];
  const [auc, rivalAuc] = [winner.reported.auc, rival.reported.auc];
  const bothErrors = mine.aucError !== null && theirs.aucError !== null;
  return {
    model: rival.reported.name,
    cost: leadOf(theirs.cost - mine.cost, [mine.costError, theirs.costError]),
    auc:
      auc === undefined || rivalAuc === undefined || !bothErrors
        ? null
        : leadOf(auc - rivalAuc, [mine.aucError, theirs.aucError]),
  };
}

function leadOf(lead: number, [one, other]: readonly [number, number]): Lead {
  const variance = one ** 2 + other ** 2;
  const { correlation, standardErrors } = auditLimits;
  const standardError = Math.sqrt(variance * (1 - correlation));
  return {
    lead,
    standardError,
    neededCorrelation: lead <= 0 ? 1 : 1 - (lead / standardErrors) ** 2 / variance,
    withinNoise: lead <= standardErrors * standardError,
  };
}
