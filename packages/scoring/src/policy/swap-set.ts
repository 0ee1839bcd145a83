import type { Decision } from '@octroi/features';
import { decisionCodes } from './decide-frame.ts';

/** Applications on which two policies decide alike or not. */
export interface SwapCell {
  readonly first: Decision;
  readonly second: Decision;
  readonly rows: number;
  readonly defaults: number;
}

/**
 * Two policies on the same applications, each pair of decisions that came: who is swapped in, and who out.
 * Decisions are `decideFrame`'s.
 */
export function swapSet(
  first: Uint8Array,
  second: Uint8Array,
  labels: ArrayLike<number>,
): SwapCell[] {
  const kinds = decisionCodes.length;
  const rows = new Float64Array(kinds * kinds);
  const defaults = new Float64Array(kinds * kinds);
  for (let row = 0; row < first.length; row += 1) {
    const cell = kinds * first[row] + second[row];
    rows[cell] += 1;
    defaults[cell] += labels[row];
  }
  return decisionCodes
    .flatMap((one, at) =>
      decisionCodes.map((other, to) => ({
        first: one,
        second: other,
        rows: rows[kinds * at + to],
        defaults: defaults[kinds * at + to],
      })),
    )
    .filter((cell) => cell.rows > 0);
}
