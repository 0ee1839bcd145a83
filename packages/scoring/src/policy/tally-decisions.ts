import type { CategoryColumn } from '@octroi/core';

export interface TallyRequest {
  /** 0 granted, 1 reviewed, 2 refused; one a row. */
  readonly decisions: Uint8Array;
  readonly labels: ArrayLike<number>;
  readonly probabilities: Float64Array;
  /** In euro; NaN where it is not known. */
  readonly exposure?: Float64Array | undefined;
  readonly groups?: CategoryColumn;
}

/** Decisions on some rows, counted; amounts are of the rows granted. */
export interface Tally {
  readonly rows: number;
  /** Good loans, then defaults: granted, reviewed, refused. */
  readonly goods: readonly [granted: number, reviewed: number, refused: number];
  readonly defaults: readonly [granted: number, reviewed: number, refused: number];
  /** Null where exposures are not known at all. */
  readonly lent: Lent | null;
}

export interface Lent {
  /** Sum of exposures, in euro. */
  readonly exposure: number;
  /** Sum of probability x exposure. */
  readonly expected: number;
  /** Sum of the exposures that defaulted. */
  readonly defaulted: number;
  /** Granted rows whose exposure is not known: they are in no sum. */
  readonly unknown: number;
}

/** One pass over the rows; a tally a group, in the order of the levels, or one in all. */
export function tallyDecisions(request: TallyRequest): Tally[] {
  const { decisions, labels, probabilities, exposure, groups } = request;
  const count = groups?.levels.length ?? 1;
  const cells = new Float64Array(6 * count);
  const sums = new Float64Array(4 * count);
  for (let row = 0; row < decisions.length; row += 1) {
    const group = groups === undefined ? 0 : groups.codes[row];
    if (group < 0) continue;
    cells[6 * group + 3 * labels[row] + decisions[row]] += 1;
    if (exposure === undefined || decisions[row] !== 0) continue;
    const amount = exposure[row];
    if (Number.isNaN(amount)) {
      sums[4 * group + 3] += 1;
      continue;
    }
    sums[4 * group] += amount;
    sums[4 * group + 1] += probabilities[row] * amount;
    sums[4 * group + 2] += labels[row] * amount;
  }
  return Array.from({ length: count }, (_, group) => {
    const [a, b, c, d, e, f] = cells.subarray(6 * group, 6 * group + 6);
    const [lent, expected, defaulted, unknown] = sums.subarray(4 * group, 4 * group + 4);
    return {
      rows: a + b + c + d + e + f,
      goods: [a, b, c],
      defaults: [d, e, f],
      lent: exposure === undefined ? null : { exposure: lent, expected, defaulted, unknown },
    };
  });
}
