import {
  categoryBins,
  chiSquareHomogeneity,
  jensenShannonDistance,
  twoProportions,
  type CategoryCounts,
} from '@octroi/statistics';
import type { BothWindows, Estimate } from '../both-windows.ts';
import { categoryHistogram } from './column-histogram.ts';
import type { ColumnSummary, FeatureMeasure, LevelChanges, LevelRows } from './feature-drift.ts';
import { missingChange } from './missing-change.ts';
import { stabilityOf } from './measure-number.ts';

type CategoryMeasure = Omit<FeatureMeasure, 'name' | 'label' | 'weight'>;

/** What has changed in a column of categories. */
export function measureCategory(counts: CategoryCounts, level: number): CategoryMeasure {
  const present = presentRows(counts);
  const summary = (window: 'reference' | 'current'): ColumnSummary => {
    const missing = counts.missing[window];
    return { rows: present[window] + missing, missing, mean: null, deviation: null };
  };
  const windows = { reference: summary('reference'), current: summary('current') };
  const comparable = present.reference > 0 && present.current > 0;
  const test = comparable ? chiSquareHomogeneity(counts) : null;
  return {
    kind: 'category',
    windows,
    test: test && { name: 'chi-square', statistic: test.statistic, pValue: test.pValue },
    stability: stabilityOf(categoryBins(counts), level),
    meanShift: null,
    constantMoved: false,
    wasserstein: null,
    jensenShannon: comparable ? jensenShannonDistance(counts) : null,
    missing: missingChange(windows, level),
    levels: levelChanges(counts, windows, level),
    histogram: categoryHistogram(counts),
  };
}

/** Rows with a level. */
export function presentRows(counts: CategoryCounts): BothWindows<number> {
  const total = (values: Float64Array): number => values.reduce((sum, count) => sum + count, 0);
  return { reference: total(counts.reference), current: total(counts.current) };
}

function levelChanges(
  counts: CategoryCounts,
  windows: BothWindows<ColumnSummary>,
  level: number,
): LevelChanges {
  const at = new Map(counts.levels.map((name, index) => [name, index]));
  const rowsOf = (levels: readonly string[], values: Float64Array): LevelRows[] =>
    levels
      .map((name) => ({ level: name, rows: values[at.get(name) ?? -1] }))
      .sort((one, other) => other.rows - one.rows);
  const appeared = rowsOf(counts.newLevels, counts.current);
  const vanished = rowsOf(counts.vanishedLevels, counts.reference);
  const share = (own: 'reference' | 'current', levels: readonly LevelRows[]): Estimate => {
    const other = own === 'reference' ? 'current' : 'reference';
    const successes = levels.reduce((sum, { rows }) => sum + rows, 0);
    const { difference, interval } = twoProportions({
      reference: { successes: 0, rows: windows[other].rows },
      current: { successes, rows: windows[own].rows },
      level,
    });
    return { estimate: difference, lower: interval.lower, upper: interval.upper };
  };
  return {
    appeared,
    vanished,
    appearedShare: share('current', appeared),
    vanishedShare: share('reference', vanished),
  };
}
