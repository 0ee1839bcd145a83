import type { NumberColumn } from '@octroi/core';
import {
  kolmogorovSmirnovOfGaps,
  normedWasserstein,
  populationStability,
  quantileBins,
  sampleGaps,
  sortSample,
  stabilityInterval,
  standardisedMeanDifference,
  summariseSample,
  type BinnedColumn,
  type SampleGaps,
  type SampleSummary,
  type SortedSample,
  type TwoSamples,
} from '@octroi/statistics';
import type { BothWindows, Estimate } from '../both-windows.ts';
import { numberHistogram } from './column-histogram.ts';
import type { ColumnSummary, DistributionTest, FeatureMeasure } from './feature-drift.ts';
import { missingChange } from './missing-change.ts';

/** A number column of both windows, sorted once; everything said of it is read from this. */
export interface ComparedNumbers {
  readonly samples: TwoSamples;
  readonly summaries: BothWindows<SampleSummary>;
  /** Null where a window has no value. */
  readonly gaps: SampleGaps | null;
  readonly test: DistributionTest | null;
}

export function compareNumbers(reference: NumberColumn, current: NumberColumn): ComparedNumbers {
  return compareSamples({
    reference: sortSample(reference.values),
    current: sortSample(current.values),
  });
}

export function compareSamples(samples: TwoSamples): ComparedNumbers {
  const { reference, current } = samples;
  const summaries = { reference: summariseSample(reference), current: summariseSample(current) };
  if (reference.ascending.length === 0 || current.ascending.length === 0) {
    return { samples, summaries, gaps: null, test: null };
  }
  const gaps = sampleGaps(samples);
  const { statistic, pValue } = kolmogorovSmirnovOfGaps(gaps, samples);
  return { samples, summaries, gaps, test: { name: 'kolmogorov-smirnov', statistic, pValue } };
}

type NumberMeasure = Omit<FeatureMeasure, 'name' | 'label' | 'weight'>;

/** What has changed in a number column. */
export function measureNumber(compared: ComparedNumbers, level: number): NumberMeasure {
  const { samples, summaries, gaps, test } = compared;
  const windows = {
    reference: columnSummary(samples.reference, summaries.reference),
    current: columnSummary(samples.current, summaries.current),
  };
  return {
    kind: 'number',
    windows,
    test,
    stability: stabilityOf(quantileBins(samples), level),
    meanShift: meanShiftOf(summaries, level),
    constantMoved: constantMoved(summaries),
    wasserstein:
      gaps === null
        ? null
        : normedWasserstein(gaps.wasserstein, summaries.reference.populationDeviation),
    jensenShannon: null,
    missing: missingChange(windows, level),
    levels: null,
    histogram: numberHistogram(samples),
  };
}

/** The index with its interval. */
export function stabilityOf(bins: BinnedColumn, level: number): Estimate {
  const { lower, upper } = stabilityInterval({ ...bins, level });
  return { estimate: populationStability(bins).index, lower, upper };
}

/** Null where there is no variance, or nothing but a constant that moved. */
export function meanShiftOf(summaries: BothWindows<SampleSummary>, level: number): Estimate | null {
  const { reference, current } = summaries;
  if (reference.rows < 2 || current.rows < 2) return null;
  const { standardised, interval } = standardisedMeanDifference({ reference, current, level });
  if (!Number.isFinite(standardised)) return null;
  return { estimate: standardised, lower: interval.lower, upper: interval.upper };
}

function constantMoved({ reference, current }: BothWindows<SampleSummary>): boolean {
  return (
    reference.least === reference.greatest &&
    current.least === current.greatest &&
    reference.least !== current.least
  );
}

function columnSummary(sample: SortedSample, summary: SampleSummary): ColumnSummary {
  const missing = sample.missing + sample.infinite;
  return {
    rows: summary.rows + missing,
    missing,
    mean: summary.rows === 0 ? null : summary.mean,
    deviation: summary.rows < 2 ? null : Math.sqrt(summary.variance),
  };
}
