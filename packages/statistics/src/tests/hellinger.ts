import { sharesOf, type BinCounts } from './shares.ts';

/**
 * Hellinger distance, from 0 to 1: sqrt of half the sum of squared differences of square roots of
 * shares.
 *
 * Empty bins need no treatment. The same as sqrt(1 - Σ sqrt(p q)), as Evidently 0.7.21 writes it, but
 * right also where the distributions are almost equal.
 *
 * @throws STATISTICS_BINS_MISMATCH, STATISTICS_COUNT_INVALID, STATISTICS_SAMPLE_EMPTY
 */
export function hellingerDistance(counts: BinCounts): number {
  const { reference, current } = sharesOf(counts, 'Hellinger');
  let sum = 0;
  for (let bin = 0; bin < reference.length; bin += 1) {
    sum += (Math.sqrt(reference[bin]) - Math.sqrt(current[bin])) ** 2;
  }
  return Math.min(1, Math.sqrt(sum / 2));
}
