import {
  kolmogorovSmirnovPValue,
  twoProportions,
  type CategoryCounts,
  type SampleSummary,
} from '@octroi/statistics';
import type { BothWindows } from '../both-windows.ts';
import type { ComparedNumbers } from '../features/measure-number.ts';
import { presentRows } from '../features/measure-category.ts';

/**
 * Drift as the reference project reports it: two-sample Kolmogorov–Smirnov tests, each at alpha, nothing
 * adjusted for their number.
 */
export interface DeckForm {
  readonly features: {
    /** Columns tested: numbers as they are, categories as one indicator a level (one for two levels). */
    readonly tested: number;
    readonly drifted: number;
    /** `drifted` over `tested`; 0 where none could be tested. */
    readonly share: number;
    /** The drifted columns, smallest p-value first. */
    readonly columns: readonly DeckColumn[];
  };
  readonly prediction: DeckPrediction | null;
  readonly target: DeckTarget | null;
}

export interface DeckColumn {
  readonly feature: string;
  /** The level the indicator is of; null of a number. */
  readonly level: string | null;
  readonly statistic: number;
  readonly pValue: number;
}

export interface DeckTest {
  readonly pValue: number;
  readonly statistic: number;
  readonly drift: boolean;
}

export interface DeckPrediction extends DeckTest {
  readonly mean: BothWindows<number>;
  /** Divisor rows. */
  readonly deviation: BothWindows<number>;
  readonly rows: BothWindows<number>;
}

export interface DeckTarget extends DeckTest {
  readonly rate: BothWindows<number>;
  readonly rows: BothWindows<number>;
}

/** The test of a number column; none where a window has no value. */
export function deckNumber(feature: string, { test }: ComparedNumbers): DeckColumn[] {
  if (test === null) return [];
  return [{ feature, level: null, statistic: test.statistic, pValue: test.pValue }];
}

/** The tests of the indicators of a category; a missing row is 0 in all. */
export function deckCategory(feature: string, counts: CategoryCounts): DeckColumn[] {
  const present = presentRows(counts);
  const rows = {
    reference: present.reference + counts.missing.reference,
    current: present.current + counts.missing.current,
  };
  const levels = counts.levels.length === 2 ? counts.levels.slice(1) : counts.levels;
  return levels.map((level) => {
    const at = counts.levels.indexOf(level);
    const ones = { reference: counts.reference[at], current: counts.current[at] };
    return { feature, level, ...testOfFlags(ones, rows) };
  });
}

/** The test of a column of 0 and 1: its D is the difference of the shares. */
export function testOfFlags(
  ones: BothWindows<number>,
  rows: BothWindows<number>,
): { statistic: number; pValue: number } {
  const { difference } = twoProportions({
    reference: { successes: ones.reference, rows: rows.reference },
    current: { successes: ones.current, rows: rows.current },
  });
  const statistic = Math.abs(difference);
  return { statistic, pValue: pValueOf(statistic, rows) };
}

function pValueOf(statistic: number, rows: BothWindows<number>): number {
  const { reference: referenceRows, current: currentRows } = rows;
  return kolmogorovSmirnovPValue({ statistic, referenceRows, currentRows });
}

export function deckFeatures(columns: readonly DeckColumn[], alpha: number): DeckForm['features'] {
  const drifted = columns
    .filter(({ pValue }) => pValue < alpha)
    .sort((one, other) => one.pValue - other.pValue);
  return {
    tested: columns.length,
    drifted: drifted.length,
    share: columns.length === 0 ? 0 : drifted.length / columns.length,
    columns: drifted,
  };
}

export function deckPrediction(
  { test, summaries }: ComparedNumbers,
  alpha: number,
): DeckPrediction | null {
  if (test === null) return null;
  const { reference, current } = summaries;
  const both = (of: (summary: SampleSummary) => number): BothWindows<number> => ({
    reference: of(reference),
    current: of(current),
  });
  return {
    pValue: test.pValue,
    statistic: test.statistic,
    drift: test.pValue < alpha,
    mean: both(({ mean }) => mean),
    deviation: both(({ populationDeviation }) => populationDeviation),
    rows: both(({ rows }) => rows),
  };
}
