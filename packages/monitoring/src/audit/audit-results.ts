import { auditFigures, type AuditFigures } from './audit-figures.ts';
import type { AuditCheckName, AuditFinding, CheckOutcome } from './audit-finding.ts';
import { checkAuc } from './checks/auc-impossible.ts';
import type { CheckInput } from './checks/check-input.ts';
import { checkCost } from './checks/cost-not-from-matrix.ts';
import { checkCutOff } from './checks/cutoff-against-cost.ts';
import { checkDrift } from './checks/drift-within-one-split.ts';
import { checkF1 } from './checks/f1-at-another-cutoff.ts';
import { checkMatrices } from './checks/matrix-does-not-add-up.ts';
import { checkScales } from './checks/mixed-scales.ts';
import { checkTrivial } from './checks/no-better-than-trivial.ts';
import { checkPValues } from './checks/p-value-not-of-statistic.ts';
import { checkInputs } from './checks/protected-input.ts';
import { checkProbabilities } from './checks/scores-not-probabilities.ts';
import { checkThresholdRows } from './checks/threshold-on-reported-rows.ts';
import { checkNoise } from './checks/winner-within-noise.ts';
import type { ReportedResults } from './reported-results.ts';

export interface AuditReport {
  readonly findings: readonly AuditFinding[];
  /** Checks that found nothing. */
  readonly clear: readonly AuditCheckName[];
  /** Checks that the file does not say enough for, and which fields they need. */
  readonly unchecked: readonly {
    readonly check: AuditCheckName;
    readonly missing: readonly string[];
  }[];
  readonly figures: AuditFigures;
}

/** Every check, sums first: what follows rests on them. */
const checks: Readonly<Record<AuditCheckName, (input: CheckInput) => CheckOutcome<AuditFinding>>> =
  {
    'matrix-does-not-add-up': checkMatrices,
    'cost-not-from-matrix': checkCost,
    'auc-impossible': checkAuc,
    'no-better-than-trivial': checkTrivial,
    'f1-at-another-cutoff': checkF1,
    'scores-not-probabilities': checkProbabilities,
    'mixed-scales': checkScales,
    'cutoff-against-cost': checkCutOff,
    'threshold-on-reported-rows': checkThresholdRows,
    'winner-within-noise': checkNoise,
    'drift-within-one-split': checkDrift,
    'p-value-not-of-statistic': checkPValues,
    'protected-input': checkInputs,
  };

/**
 * What reported results say against themselves, from their own figures alone.
 *
 * Every figure a finding rests on is in it, so that a reader can do the sum again. A check for which the
 * report does not say enough is listed, not passed.
 */
export function auditResults(results: ReportedResults): AuditReport {
  const input = { results, figures: auditFigures(results) };
  const findings: AuditFinding[] = [];
  const clear: AuditCheckName[] = [];
  const unchecked: AuditReport['unchecked'][number][] = [];
  for (const [name, check] of Object.entries(checks)) {
    const outcome = check(input);
    if (outcome === 'clear') clear.push(name as AuditCheckName);
    else if ('check' in outcome) findings.push(outcome);
    else unchecked.push({ check: name as AuditCheckName, missing: outcome.missing });
  }
  return { findings, clear, unchecked, figures: input.figures };
}
