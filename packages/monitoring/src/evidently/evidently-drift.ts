import {
  chiSquareAgainstReference,
  distinctValues,
  evidentlyBins,
  jensenShannonDistance,
  normedWasserstein,
  twoProportions,
  valueBins,
  type BinCounts,
  type CategoryCounts,
} from '@octroi/statistics';
import type { ComparedNumbers } from '../features/measure-number.ts';
import { presentRows } from '../features/measure-category.ts';

/** What Evidently 0.7.21 says by default: a test a column, chosen by type and size; missing rows dropped. */
export interface EvidentlyDrift {
  readonly columns: readonly EvidentlyColumn[];
  readonly drifted: number;
  /** `drifted` over the columns; 0 of none. */
  readonly share: number;
  /** The data set drifts where at least this share of the columns does. */
  readonly driftShare: number;
  readonly drift: boolean;
}

export interface EvidentlyColumn {
  readonly name: string;
  readonly method: EvidentlyMethod;
  readonly threshold: number;
  /** A p-value or a distance, as the method is. */
  readonly score: number;
  readonly drift: boolean;
}

/** As Evidently writes them. */
export type EvidentlyMethod =
  | 'K-S p_value'
  | 'chi-square p_value'
  | 'Z-test p_value'
  | 'Wasserstein distance (normed)'
  | 'Jensen-Shannon distance';

const driftShare = 0.5;
const level = 0.05;
const distance = 0.1;
/** References of more rows are judged by a distance. */
const mostRowsTested = 1000;
/** Numbers of so few distinct values are taken for classes. */
const mostClasses = 5;

/** Null where a window has no value: Evidently stops there. */
export function evidentlyNumber(name: string, compared: ComparedNumbers): EvidentlyColumn | null {
  const { samples, summaries, gaps, test } = compared;
  if (gaps === null || test === null) return null;
  const small = summaries.reference.rows <= mostRowsTested;
  const values = new Set([
    ...distinctValues(samples.reference.ascending, mostClasses + 1),
    ...distinctValues(samples.current.ascending, mostClasses + 1),
  ]).size;
  if (values <= mostClasses) {
    return small
      ? testOfClasses(name, valueBins(samples))
      : divergence(name, evidentlyBins(samples));
  }
  if (small) {
    const { pValue: score } = test;
    return { name, method: 'K-S p_value', threshold: level, score, drift: score <= level };
  }
  const score = normedWasserstein(gaps.wasserstein, summaries.reference.populationDeviation);
  const method = 'Wasserstein distance (normed)';
  return { name, method, threshold: distance, score, drift: score >= distance };
}

/** Null where a window has no level. */
export function evidentlyCategory(name: string, counts: CategoryCounts): EvidentlyColumn | null {
  const { reference, current } = presentRows(counts);
  if (reference === 0 || current === 0) return null;
  return reference <= mostRowsTested ? testOfClasses(name, counts) : divergence(name, counts);
}

function testOfClasses(name: string, counts: BinCounts): EvidentlyColumn {
  const two = counts.reference.length <= 2;
  const score = two ? testOfTwo(counts) : chiSquareAgainstReference(counts).pValue;
  const method = two ? 'Z-test p_value' : 'chi-square p_value';
  return { name, method, threshold: level, score, drift: score < level };
}

function testOfTwo({ reference, current }: BinCounts): number {
  const proportion = (counts: ArrayLike<number>) => ({
    successes: counts[0],
    rows: counts.length === 1 ? counts[0] : counts[0] + counts[1],
  });
  return twoProportions({ reference: proportion(reference), current: proportion(current) }).pValue;
}

function divergence(name: string, counts: BinCounts): EvidentlyColumn {
  const score = jensenShannonDistance(counts);
  const method = 'Jensen-Shannon distance';
  return { name, method, threshold: distance, score, drift: score >= distance };
}

export function evidentlyDrift(columns: readonly EvidentlyColumn[]): EvidentlyDrift {
  const drifted = columns.filter(({ drift }) => drift).length;
  const share = columns.length === 0 ? 0 : drifted / columns.length;
  return { columns, drifted, share, driftShare, drift: share >= driftShare };
}
