import type { Frame, NumberColumn } from '@octroi/core';
import { measureDrift, type DriftReport, type EvidentlyColumn } from '@octroi/monitoring';
import {
  evidentlyBins,
  jensenShannonDistance,
  populationStability,
  sortSample,
} from '@octroi/statistics';
import type { TwoFrames } from './reference-columns.ts';

/** What Evidently's default tests say, by column. */
export type DefaultTests = Readonly<
  Record<string, Pick<EvidentlyColumn, 'method' | 'score'> & { readonly exact?: number }>
>;

/** A number of ours beside the peer's. */
export interface ComparedScore {
  readonly column: string;
  readonly ours: number;
  /** Null where the peer has none but NaN. */
  readonly theirs: number | null;
  /** The same from whole counts in 50 digits, where the peer script gives it. */
  readonly exact?: number | null | undefined;
  readonly isPValue: boolean;
}

/** Evidently's z-test takes 1 - Φ: below this its p-values are rounding. */
const roundedBelow = 1e-9;

/** A distance near 0 is the root of the peer's rounding: beyond this the exact one is compared with. */
const mostRounding = 1e-9;

/** Whether the peer's own value is further than rounding allows from the exact one. */
export function isRounded({ theirs, exact }: ComparedScore): boolean {
  if (typeof exact !== 'number') return false;
  return theirs === null || Math.abs(theirs - exact) > mostRounding;
}

/** The difference of a statistic, the relative one of a p-value. */
export function gapOf(score: ComparedScore): number {
  const { ours, isPValue } = score;
  const theirs = isRounded(score) ? (score.exact ?? null) : score.theirs;
  if (theirs === null) return 0;
  const gap = Math.abs(ours - theirs);
  if (!isPValue) return gap;
  if (gap === 0 || Math.max(ours, theirs) < roundedBelow) return 0;
  return gap / theirs;
}

/** The default tests of both sides; throws where they chose another test or another column. */
export function defaultTests(
  ours: readonly EvidentlyColumn[],
  theirs: DefaultTests,
): ComparedScore[] {
  const names = Object.keys(theirs);
  if (names.length !== ours.length) {
    throw new RangeError(`${ours.length} columns beside ${names.length}`);
  }
  return ours.map(({ name, method, score }) => {
    const peer = theirs[name];
    if (peer.method !== method) {
      throw new RangeError(`${name}: ${method} beside Evidently’s ${peer.method}`);
    }
    const isPValue = method.endsWith('p_value');
    return { column: name, ours: score, theirs: peer.score, exact: peer.exact, isPValue };
  });
}

export const testsOfNumbers = ['KS D', 'KS p', 'Wasserstein', 'Jensen-Shannon', 'PSI'] as const;
export type TestOfNumbers = (typeof testsOfNumbers)[number];

/** What our report, or the room it measures with, gives for each of Evidently's tests of numbers. */
export function ourTests(
  { features }: Pick<DriftReport, 'features'>,
  { reference, current }: TwoFrames,
): Map<string, Record<TestOfNumbers, number>> {
  const before = numbersByName(reference);
  const after = numbersByName(current);
  return new Map(
    features.map(({ name, test, wasserstein }) => {
      const bins = evidentlyBins({
        reference: sortSample(before.get(name)?.values ?? []),
        current: sortSample(after.get(name)?.values ?? []),
      });
      return [
        name,
        {
          'KS D': test?.statistic ?? NaN,
          'KS p': test?.pValue ?? NaN,
          Wasserstein: wasserstein ?? NaN,
          'Jensen-Shannon': jensenShannonDistance(bins),
          PSI: populationStability(bins, 'evidently').index,
        },
      ];
    }),
  );
}

function numbersByName({ columns }: Frame): ReadonlyMap<string, NumberColumn> {
  return new Map(
    columns.flatMap((column) => (column.kind === 'number' ? [[column.name, column]] : [])),
  );
}

/** What our Evidently preset says of two windows. */
export function ourDefaultTests({ reference, current }: TwoFrames): readonly EvidentlyColumn[] {
  const features = reference.columns.map(({ name }) => ({ name, label: { en: name, fr: name } }));
  return measureDrift({ reference: { frame: reference }, current: { frame: current }, features })
    .evidently.columns;
}
