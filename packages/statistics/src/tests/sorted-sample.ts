import { OctroiError } from '@octroi/core';
import { sortNumbers } from './sort-numbers.ts';

/**
 * The numbers of one column in one window of rows, ready for every comparison with another window.
 *
 * Null policy: NaN is missing and is counted, not compared; so are infinite values, apart.
 */
export interface SortedSample {
  /** The finite values, ascending, with repetitions. */
  readonly ascending: Float64Array;
  /** Rows that hold NaN. */
  readonly missing: number;
  /** Rows that hold Infinity or -Infinity. */
  readonly infinite: number;
}

/** Which of the two windows: the rows a model was made on, or those it is watched on. */
export type SampleName = 'reference' | 'current';

/** Sorts a copy of the values, once; everything about two columns is read from the sorted copies. */
export function sortSample(values: ArrayLike<number>): SortedSample {
  const finite = new Float64Array(values);
  const rows = values.length;
  let [kept, missing] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    const value = finite[row];
    if (value - value === 0) {
      // -0 becomes 0.
      finite[kept] = value + 0;
      kept += 1;
    } else if (Number.isNaN(value)) missing += 1;
  }
  const present = kept === rows ? finite : finite.slice(0, kept);
  const infinite = rows - kept - missing;
  return { ascending: sortNumbers(present), missing, infinite };
}

/** Both windows of one column. */
export interface TwoSamples {
  readonly reference: SortedSample;
  readonly current: SortedSample;
}

/** @throws STATISTICS_SAMPLE_EMPTY where a window has no finite value */
export function checkPresent(samples: TwoSamples, metric: string): void {
  for (const sample of ['reference', 'current'] as const) {
    const { ascending, missing, infinite } = samples[sample];
    if (ascending.length > 0) continue;
    throw new OctroiError('STATISTICS_SAMPLE_EMPTY', {
      metric,
      sample,
      rows: missing + infinite,
    });
  }
}
