import { twoProportions } from '@octroi/statistics';
import type { BothWindows } from '../both-windows.ts';
import type { MissingChange } from './feature-drift.ts';

/** How the share of rows without a value has changed. */
export function missingChange(
  windows: BothWindows<{ readonly rows: number; readonly missing: number }>,
  level: number,
): MissingChange {
  const proportion = ({ rows, missing }: { rows: number; missing: number }) => ({
    successes: missing,
    rows,
  });
  const reference = proportion(windows.reference);
  const current = proportion(windows.current);
  const { difference, interval, pValue } = twoProportions({ reference, current, level });
  return {
    reference: reference.successes / reference.rows,
    current: current.successes / current.rows,
    estimate: difference,
    lower: interval.lower,
    upper: interval.upper,
    pValue,
  };
}
