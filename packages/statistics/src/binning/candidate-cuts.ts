import type { Direction } from './monotone-partition.ts';
import type { SortedOutcomes } from './sorted-outcomes.ts';

/** Cuts that leave just enough rows between themselves and one of `cuts`. */
export function besideCuts(
  { defaults, goods }: SortedOutcomes,
  cuts: readonly number[],
  minimumRows: number,
): number[] {
  const rowsAt = (cut: number): number => defaults[cut] + goods[cut];
  const last = defaults.length - 1;
  const firstFrom = (rows: number): number => {
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (rowsAt(middle) >= rows) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return cuts.flatMap((cut) => {
    const [before, after] = [rowsAt(cut) - minimumRows, rowsAt(cut) + minimumRows];
    const from = firstFrom(before);
    return [firstFrom(after), rowsAt(from) > before ? Math.max(from - 1, 0) : from];
  });
}

/**
 * The corners of the convex minorant (rates ascending) or concave majorant of cumulated defaults over
 * cumulated rows: where isotonic regression starts a new block, 0 and all values too.
 *
 * Were there no least number of rows, the best cuts would be among them: the information of a bin is convex
 * in its counts, and a cut inside a block can be moved to one of its ends without loss.
 */
export function isotonicCuts({ defaults, goods }: SortedOutcomes, direction: Direction): number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const corners: number[] = [];
  for (let cut = 0; cut < defaults.length; cut += 1) {
    while (corners.length > 1) {
      const [before, last] = corners.slice(-2);
      // Defaults and goods will do for defaults and rows: the turn is the same.
      const turn =
        (goods[last] - goods[before]) * (defaults[cut] - defaults[last]) -
        (defaults[last] - defaults[before]) * (goods[cut] - goods[last]);
      if (sign * turn > 0) break;
      corners.pop();
    }
    corners.push(cut);
  }
  return corners;
}

/** About `spread` cuts that part the rows evenly, 0 and all values too. */
export function evenCuts({ defaults, goods }: SortedOutcomes, spread: number): number[] {
  const last = defaults.length - 1;
  const share = (defaults[last] + goods[last]) / spread;
  const cuts = [0];
  let next = share;
  for (let cut = 1; cut < last; cut += 1) {
    const rows = defaults[cut] + goods[cut];
    if (rows < next) continue;
    cuts.push(cut);
    next = rows + share;
  }
  return [...cuts, last];
}
