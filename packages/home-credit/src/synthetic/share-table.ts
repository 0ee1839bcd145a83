/**
 * Shares of levels, by combination of what is given.
 *
 * The test file has shares of its own, or the train file's times a ratio per level.
 */
interface ShareTableSpec<Level extends string | number> {
  readonly levels: readonly Level[];
  /** Sizes of the given variables; `shares` has one row per combination, the last one fastest. */
  readonly given: readonly number[];
  readonly shares: readonly (readonly number[])[];
  readonly testShares?: readonly (readonly number[])[];
  readonly testRatio?: readonly number[];
}

export interface ShareTable<Level extends string | number = string | number> {
  readonly levels: readonly Level[];
  readonly given: readonly number[];
  /** Position of the level at `uniform`, within the combination numbered `cell`. */
  pick(uniform: number, cell: number, test: boolean): number;
}

/** Makes a table that can be drawn from; every row is brought to the sum 1. */
export function shareTable<const Level extends string | number>(
  spec: ShareTableSpec<Level>,
): ShareTable<Level> {
  const train = spec.shares.map((row) => cumulate(row));
  const test = (spec.testShares ?? spec.shares).map((row) =>
    cumulate(row.map((share, at) => share * (spec.testRatio?.[at] ?? 1))),
  );
  return {
    levels: spec.levels,
    given: spec.given,
    pick: (uniform, cell, unlabelled) => pickFrom((unlabelled ? test : train)[cell], uniform),
  };
}

/** Running sums brought to end at 1. */
export function cumulate(shares: readonly number[]): Float64Array {
  const sums = new Float64Array(shares.length);
  let sum = 0;
  shares.forEach((share, at) => {
    sum += share;
    sums[at] = sum;
  });
  return sums.map((value) => value / sum);
}

/** Position of the first running sum above `uniform`. */
export function pickFrom(sums: Float64Array, uniform: number): number {
  let at = 0;
  while (at < sums.length - 1 && uniform >= sums[at]) at += 1;
  return at;
}
