import type { Matrix } from '@octroi/core';

export interface Turns {
  readonly rows: readonly Matrix[];
  /** Rows before the other side has its turn. */
  readonly turn: number;
  readonly ours: (row: Matrix) => number;
  readonly theirs: (row: Matrix) => number;
  readonly equal: (ours: number, theirs: number) => boolean;
}

/** Milliseconds of each row on each side; the first turn of each is not counted. */
export function inTurns({ rows, turn, ours, theirs, equal }: Turns): {
  ours: number[];
  theirs: number[];
} {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let from = 0; from < rows.length; from += turn) {
    const some = rows.slice(from, from + turn);
    const left = timed(some, ours);
    const right = timed(some, theirs);
    if (!left.results.every((result, row) => equal(result, right.results[row]))) {
      throw new RangeError('the two sides do not agree');
    }
    if (from === 0 && rows.length > turn) continue;
    times.ours.push(...left.milliseconds);
    times.theirs.push(...right.milliseconds);
  }
  return times;
}

function timed(
  rows: readonly Matrix[],
  work: (row: Matrix) => number,
): { results: number[]; milliseconds: number[] } {
  const results: number[] = [];
  const milliseconds: number[] = [];
  for (const row of rows) {
    const started = performance.now();
    results.push(work(row));
    milliseconds.push(performance.now() - started);
  }
  return { results, milliseconds };
}

export async function secondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
