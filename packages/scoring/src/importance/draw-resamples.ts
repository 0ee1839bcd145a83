import type { Random } from '@octroi/core';

/**
 * How often each row is in each of some resamples with replacement, class by class, so that every
 * resample has both classes.
 */
export function drawResamples(
  labels: ArrayLike<number>,
  replicates: number,
  random: Random,
): Uint16Array[] {
  const rows = Array.from(labels, (_, row) => row);
  const classes = [1, 0].map((label) => rows.filter((row) => labels[row] === label));
  return Array.from({ length: replicates }, () => {
    const counts = new Uint16Array(rows.length);
    for (const members of classes) {
      members.forEach(() => {
        counts[members[random.integer(members.length)]] += 1;
      });
    }
    return counts;
  });
}
