import { rowsUpTo } from './rows-up-to.ts';

/** The distinct ones of ascending values, in that order; the first `most` of them. */
export function distinctValues(ascending: Float64Array, most = Infinity): number[] {
  const distinct: number[] = [];
  for (let row = 0; row < ascending.length && distinct.length < most;) {
    distinct.push(ascending[row]);
    row = endOfTie(ascending, row);
  }
  return distinct;
}

/** The row after the last one tied with `row`: doubling steps first, so that short ties stay cheap. */
function endOfTie(ascending: Float64Array, row: number): number {
  const value = ascending[row];
  let step = 1;
  while (ascending[row + step] === value) step *= 2;
  return rowsUpTo(ascending.subarray(0, row + step), value, row + (step >>> 1));
}
