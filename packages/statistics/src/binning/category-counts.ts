import { binnedColumn, type BinnedColumn } from './binned-column.ts';

/** A column of categories in one window of rows; a `CategoryColumn` of a frame is one. */
export interface CategorySample {
  readonly levels: readonly string[];
  /** One index into `levels` a row; negative is missing. */
  readonly codes: Int32Array;
}

/** How often each level comes in two windows. */
export interface CategoryCounts {
  /** Levels with a row in either window: the reference's in its order, then those only the current has. */
  readonly levels: readonly string[];
  /** Rows of each level. */
  readonly reference: Float64Array;
  readonly current: Float64Array;
  /** Rows without a level. */
  readonly missing: { readonly reference: number; readonly current: number };
  /** Levels with rows in the current window only. */
  readonly newLevels: readonly string[];
  /** Levels with rows in the reference only. */
  readonly vanishedLevels: readonly string[];
}

export interface TwoCategorySamples {
  readonly reference: CategorySample;
  readonly current: CategorySample;
}

/**
 * Counts the rows of every level of both windows; levels are matched by their text, not their code.
 *
 * A window without rows has counts of 0; a level that is listed but has no row in either is left out.
 */
export function countCategories({ reference, current }: TwoCategorySamples): CategoryCounts {
  const [before, after] = [countLevels(reference), countLevels(current)];
  const levels = [...new Set([...before.counts.keys(), ...after.counts.keys()])];
  const rowsBefore = (level: string): number => before.counts.get(level) ?? 0;
  const rowsAfter = (level: string): number => after.counts.get(level) ?? 0;
  return {
    levels,
    reference: Float64Array.from(levels, rowsBefore),
    current: Float64Array.from(levels, rowsAfter),
    missing: { reference: before.missing, current: after.missing },
    newLevels: levels.filter((level) => rowsBefore(level) === 0),
    vanishedLevels: levels.filter((level) => rowsAfter(level) === 0),
  };
}

/**
 * The bins of a characteristic's stability index: one for each level of the reference, one for all
 * unseen levels together, one for missing rows. Bins without a row are left out.
 */
export function categoryBins(counts: CategoryCounts): BinnedColumn {
  const all = counts.levels.map((level, at) => ({
    bin: { kind: 'level' as const, level },
    reference: counts.reference[at],
    current: counts.current[at],
  }));
  const unseen = all.filter(({ reference }) => reference === 0);
  return binnedColumn([
    ...all.filter(({ reference }) => reference > 0),
    {
      bin: { kind: 'unseen' },
      reference: 0,
      current: unseen.reduce((sum, { current }) => sum + current, 0),
    },
    { bin: { kind: 'missing' }, ...counts.missing },
  ]);
}

function countLevels(sample: CategorySample): { counts: Map<string, number>; missing: number } {
  const byCode = new Float64Array(sample.levels.length);
  let missing = 0;
  for (const code of sample.codes) {
    if (code < 0) missing += 1;
    else byCode[code] += 1;
  }
  const counts = new Map<string, number>();
  sample.levels.forEach((level, code) => {
    if (byCode[code] > 0) counts.set(level, (counts.get(level) ?? 0) + byCode[code]);
  });
  return { counts, missing };
}
