import type { Random } from '@octroi/core';

/**
 * Counts in the proportions of `counts` that add up to `total`, in place.
 *
 * Whoever has any keeps one where there are enough; the others are shared out by rounding running
 * sums, so that each count differs from its share by less than one.
 */
export function fitCounts(counts: Float64Array, total: number, random: Random): void {
  const holders = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (holders === 0) counts.fill(1);
  const kept = holders <= total ? 1 : 0;
  const base = counts.map((count) => Math.min(count, kept));
  const free = counts.map((count, at) => count - base[at]);
  if (sumOf(free) === 0) free.set(counts);
  share(free, total - sumOf(base), random.uniform());
  for (let at = 0; at < counts.length; at += 1) counts[at] = base[at] + free[at];
}

/** Systematic rounding of `weights` to whole numbers with a given sum, in place. */
function share(weights: Float64Array, total: number, start: number): void {
  const factor = total / sumOf(weights);
  let sum = 0;
  let given = 0;
  for (let at = 0; at < weights.length; at += 1) {
    sum += weights[at];
    const until = Math.min(Math.floor(sum * factor + start), total);
    weights[at] = until - given;
    given = until;
  }
  weights[weights.length - 1] += total - given;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
