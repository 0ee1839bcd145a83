import { auditLimits } from '../limits.ts';
import { oddsOf } from '../printed.ts';
import type { AuditFigures } from '../audit-figures.ts';
import type { ReportedModel } from '../reported-results.ts';

/** `calibrated`: cut as a probability would be; `weighted`: as one raised by balanced class weights. */
export type Scale = 'calibrated' | 'weighted' | 'unclear';

/**
 * On which scale a model's threshold of least cost lies.
 *
 * A calibrated probability costs least cut at the Bayes threshold, odds of FP cost : FN cost. Balanced
 * class weights multiply all odds by (1 - base rate) / base rate, the best cut's too (Elkan, "The
 * foundations of cost-sensitive learning", IJCAI 2001).
 */
export function scaleOf(threshold: number | undefined, figures: AuditFigures): Scale {
  const weight = classWeightOf(figures);
  if (threshold === undefined || threshold <= 0 || threshold >= 1) return 'unclear';
  if (weight < auditLimits.leastWeight) return 'unclear';
  const shift = oddsOf(threshold) / oddsOf(figures.bayesThreshold);
  if (isNear(shift, 1)) return 'calibrated';
  return isNear(shift, weight) ? 'weighted' : 'unclear';
}

/** (1 - base rate) / base rate. */
export function classWeightOf({ positives, negatives }: AuditFigures): number {
  return negatives / positives;
}

/** A score with balanced class weights taken out. */
export function withoutWeights(score: number, figures: AuditFigures): number {
  const odds = oddsOf(score) / classWeightOf(figures);
  return odds / (1 + odds);
}

/** Whether a mean says that the scores are probabilities; undefined where none is printed. */
export function meanIsCalibrated(
  { meanProbability }: ReportedModel,
  { baseRate }: AuditFigures,
): boolean | undefined {
  if (meanProbability === undefined) return undefined;
  return Math.abs(meanProbability / baseRate - 1) <= auditLimits.calibration;
}

function isNear(factor: number, expected: number): boolean {
  return Math.abs(Math.log(factor / expected)) <= Math.log(auditLimits.scale);
}
