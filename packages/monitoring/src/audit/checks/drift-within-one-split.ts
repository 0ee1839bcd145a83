import { kolmogorovSmirnovPValue, normalSurvival } from '@octroi/statistics';
import type { CheckOutcome, DriftFinding } from '../audit-finding.ts';
import { auditLimits } from '../limits.ts';
import { roundingError } from '../printed.ts';
import type { ReportedDrift } from '../reported-results.ts';
import type { CheckInput } from './check-input.ts';

const drawnByChance = ['random', 'stratified'];

/**
 * Windows that are two parts of one draw: what differs between them is chance alone, so that no drift
 * can be found. Default rates that agree far better than two draws would are a stratified split; windows
 * that add up to all the data are parts of it, and no drift where the split is drawn by chance.
 */
export function checkDrift({ results, figures }: CheckInput): CheckOutcome<DriftFinding> {
  const { drift, data } = results;
  if (drift === undefined) return { missing: ['drift'] };
  const [referenceRows, currentRows] = [drift.reference.rows, drift.current.rows];
  const target = likenessOf(drift, figures.baseRate);
  const split = drawnByChance.find((word) => data.split?.toLowerCase().includes(word)) ?? null;
  const allRows = data.rows === referenceRows + currentRows ? data.rows : null;
  const tooAlike = target !== null && target.chance < auditLimits.tooAlike;
  if (!tooAlike && (split === null || allRows === null)) {
    const canTell = target !== null || (data.split !== undefined && data.rows !== undefined);
    return canTell ? 'clear' : { missing: ['drift.target', 'data.split', 'data.rows'] };
  }
  const statistic = drift.scores?.statistic;
  return {
    check: 'drift-within-one-split',
    referenceRows,
    currentRows,
    allRows,
    split,
    target: tooAlike ? target : null,
    scores:
      statistic === undefined
        ? null
        : { statistic, pValue: kolmogorovSmirnovPValue({ statistic, referenceRows, currentRows }) },
  };
}

/** How probable default rates as close as these are in two independent draws of one population. */
function likenessOf(
  { target, reference, current }: ReportedDrift,
  rate: number,
): DriftFinding['target'] {
  if (target === undefined) return null;
  const standardError = Math.sqrt(rate * (1 - rate) * (1 / reference.rows + 1 / current.rows));
  const difference = target.statistic + roundingError(target.statistic);
  const chance = 1 - 2 * normalSurvival(difference / standardError);
  return { difference: target.statistic, standardError, chance };
}
