import type { Translated } from '@octroi/core';
import type { BothWindows, Estimate } from '../both-windows.ts';
import type { DriftLevel } from '../drift-level.ts';
import type { ColumnHistogram } from './column-histogram.ts';

/** One feature in both windows, as measured: before any other feature is looked at. */
export interface FeatureMeasure {
  readonly name: string;
  readonly label: Translated;
  readonly kind: 'number' | 'category';
  /** Share of the importance of all compared features; null where importance was not measured. */
  readonly weight: number | null;
  readonly windows: BothWindows<ColumnSummary>;
  /** Do the values present come from one distribution? Null where a window has none. */
  readonly test: DistributionTest | null;
  /** Population stability index; missing and unseen values have bins of their own. */
  readonly stability: Estimate;
  /**
   * Standardised mean difference, of numbers; null where a window has fewer than 2 values, or where
   * both are constant and differ.
   */
  readonly meanShift: Estimate | null;
  /** Whether the feature is one value in each window, and not the same one. */
  readonly constantMoved: boolean;
  /** Wasserstein distance in standard deviations of the reference, of numbers. */
  readonly wasserstein: number | null;
  /** Jensen–Shannon distance (natural logarithm), of categories. */
  readonly jensenShannon: number | null;
  readonly missing: MissingChange;
  /** Of categories, else null. */
  readonly levels: LevelChanges | null;
  readonly histogram: ColumnHistogram | null;
}

/** One feature judged beside all others. */
export interface FeatureDrift extends FeatureMeasure {
  /** Of `test`, by Benjamini and Hochberg over all tests of the report. */
  readonly adjustedPValue: number | null;
  /** Of `missing`, over the same tests. */
  readonly adjustedMissingPValue: number;
  readonly level: DriftLevel;
  /** What raised the level, the first to name first. */
  readonly signs: readonly FeatureSign[];
}

/** What of a feature has moved beyond its threshold. */
export interface FeatureSign {
  readonly kind: 'stability' | 'mean' | 'constant' | 'missing' | 'new-levels' | 'vanished-levels';
  readonly level: DriftLevel;
}

export interface ColumnSummary {
  readonly rows: number;
  /** Rows without a finite value, or without a level. */
  readonly missing: number;
  /** Of numbers; null of no values, and of categories. */
  readonly mean: number | null;
  /** Unbiased standard deviation; null of fewer than 2 values, and of categories. */
  readonly deviation: number | null;
}

export interface DistributionTest {
  readonly name: 'kolmogorov-smirnov' | 'chi-square';
  readonly statistic: number;
  readonly pValue: number;
}

/** Share missing in the current window less that in the reference, with its z-test. */
export interface MissingChange extends Estimate {
  readonly reference: number;
  readonly current: number;
  readonly pValue: number;
}

/** Levels that only one window has, most rows first. */
export interface LevelChanges {
  readonly appeared: readonly LevelRows[];
  readonly vanished: readonly LevelRows[];
  /** Share of the current rows in new levels, and of the reference rows in vanished ones. */
  readonly appearedShare: Estimate;
  readonly vanishedShare: Estimate;
}

export interface LevelRows {
  readonly level: string;
  readonly rows: number;
}
