import type { CheckOutcome, MatrixFinding } from '../audit-finding.ts';
import { classesOf } from '../audit-figures.ts';
import { auditLimits } from '../limits.ts';
import { roundingError } from '../printed.ts';
import type { CheckInput } from './check-input.ts';

/** Matrices of other rows than those reported on, than one another's, or than the default rate's. */
export function checkMatrices({ results, figures }: CheckInput): CheckOutcome<MatrixFinding> {
  const { models, data } = results;
  const { positives: ofFirst, negatives: others } = figures;
  const sums = models.map(({ name, matrix }) => ({ model: name, ...classesOf(matrix) }));
  const expected = data.reportedRows;
  const rows = sums.flatMap(({ model, positives, negatives }) => {
    const sum = positives + negatives;
    return expected === undefined || sum === expected ? [] : { model, sum, expected };
  });
  const classes = sums
    .filter(({ positives, negatives }) => positives !== ofFirst || negatives !== others)
    .map((one) => ({ ...one, ofFirst: [ofFirst, others] as const }));
  const rate = rateOf(data.defaultRate, figures);
  const checks = expected !== undefined || models.length > 1 || data.defaultRate !== undefined;
  if (!checks) return { missing: ['data.reportedRows', 'data.defaultRate'] };
  if (rows.length === 0 && classes.length === 0 && rate === null) return 'clear';
  return { check: 'matrix-does-not-add-up', rows, classes, rate };
}

/** The reported rows may be a sample of the data: their rate may differ by chance. */
function rateOf(
  printed: number | undefined,
  { baseRate, rows }: CheckInput['figures'],
): MatrixFinding['rate'] {
  if (printed === undefined) return null;
  const chance = Math.sqrt((printed * (1 - printed)) / rows);
  const allowed = roundingError(printed) + 2 * auditLimits.standardErrors * chance;
  return Math.abs(printed - baseRate) <= allowed ? null : { printed, recomputed: baseRate };
}
