import { twoProportions } from '@octroi/statistics';
import { testOfFlags, type DeckTarget } from '../deck/deck-form.ts';
import type { BothWindows } from '../both-windows.ts';
import type { Change } from './change.ts';

/** How the share of defaults has changed among the rows whose outcome is known. */
export interface TargetDrift {
  readonly rows: BothWindows<number>;
  readonly rate: Change;
  /** Of the z-test. */
  readonly pValue: number;
}

interface LabelCounts {
  readonly successes: number;
  readonly rows: number;
}

/** Defaults and rows of known outcome; null where a window has none. */
export function countLabels(
  reference: ArrayLike<number> | undefined,
  current: ArrayLike<number> | undefined,
): BothWindows<LabelCounts> | null {
  if (reference === undefined || current === undefined) return null;
  const counts = { reference: countsOf(reference), current: countsOf(current) };
  return counts.reference.rows === 0 || counts.current.rows === 0 ? null : counts;
}

function countsOf(labels: ArrayLike<number>): LabelCounts {
  let [successes, rows] = [0, 0];
  for (const label of Float64Array.from(labels)) {
    if (Number.isNaN(label)) continue;
    rows += 1;
    successes += label;
  }
  return { successes, rows };
}

export function targetDrift(counts: BothWindows<LabelCounts>, level: number): TargetDrift {
  const { difference, interval, pValue } = twoProportions({ ...counts, level });
  return {
    rows: { reference: counts.reference.rows, current: counts.current.rows },
    rate: {
      reference: counts.reference.successes / counts.reference.rows,
      current: counts.current.successes / counts.current.rows,
      difference: { estimate: difference, lower: interval.lower, upper: interval.upper },
    },
    pValue,
  };
}

/** The same in the deck's form. */
export function deckTarget(
  { reference, current }: BothWindows<LabelCounts>,
  alpha: number,
): DeckTarget {
  const rows = { reference: reference.rows, current: current.rows };
  const ones = { reference: reference.successes, current: current.successes };
  const test = testOfFlags(ones, rows);
  return {
    ...test,
    drift: test.pValue < alpha,
    rate: { reference: ones.reference / rows.reference, current: ones.current / rows.current },
    rows,
  };
}
