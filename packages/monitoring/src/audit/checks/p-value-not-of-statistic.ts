import { kolmogorovSmirnovPValue } from '@octroi/statistics';
import type { CheckOutcome, PValueFinding } from '../audit-finding.ts';
import { roundingError } from '../printed.ts';
import type { ReportedDrift, ReportedTest } from '../reported-results.ts';
import type { CheckInput } from './check-input.ts';

/** Printed p-values that the printed distance and sizes do not give, both within their rounding. */
export function checkPValues({ results: { drift } }: CheckInput): CheckOutcome<PValueFinding> {
  const tests = (['scores', 'target'] as const).flatMap((test) => {
    const own = drift?.[test];
    return own?.pValue === undefined ? [] : { test, own, printed: own.pValue };
  });
  if (drift === undefined || tests.length === 0) return { missing: ['drift.scores.pValue'] };
  const wrong = tests.flatMap(({ test, own, printed }) => {
    const { recomputed, least, most } = pValuesOf(own, drift);
    const slack = roundingError(printed);
    if (printed >= least - slack && printed <= most + slack) return [];
    return { test, statistic: own.statistic, printed, recomputed };
  });
  if (wrong.length === 0) return 'clear';
  return {
    check: 'p-value-not-of-statistic',
    tests: wrong,
    referenceRows: drift.reference.rows,
    currentRows: drift.current.rows,
  };
}

/** Both laws are in use above 10,000 rows and hardly differ; below, scipy's choice is exact. */
function pValuesOf(
  { statistic }: ReportedTest,
  { reference, current }: ReportedDrift,
): { recomputed: number; least: number; most: number } {
  const [referenceRows, currentRows] = [reference.rows, current.rows];
  const pValue = (d: number): number =>
    kolmogorovSmirnovPValue({
      statistic: Math.min(Math.max(d, 0), 1),
      referenceRows,
      currentRows,
    });
  const slack = roundingError(statistic);
  return {
    recomputed: pValue(statistic),
    least: pValue(statistic + slack),
    most: pValue(statistic - slack),
  };
}
