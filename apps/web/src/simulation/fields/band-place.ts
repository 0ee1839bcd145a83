import type { Seen } from './values.ts';

/** Share of the band given to the typical values: nine in ten of the training rows. */
const from = 0.15;
const to = 0.85;

/**
 * Where a value stands on the band of its field, from 0 to 1: the typical values fill the middle, the
 * rarer ones the ends, each part on a scale of its own. Values training never saw stand at the ends.
 */
export function bandPlace(value: number, { lowest, highest, typical: [low, high] }: Seen): number {
  if (value < low) return from * shareOf(value, lowest, low);
  if (value > high) return to + (1 - to) * shareOf(value, high, highest);
  return low === high ? 0.5 : from + (to - from) * shareOf(value, low, high);
}

function shareOf(value: number, start: number, end: number): number {
  if (value <= start) return 0;
  return value >= end ? 1 : (value - start) / (end - start);
}

/** The same values with their sign turned: days before as time since. */
export function turned({ lowest, highest, typical: [low, high], median }: Seen): Seen {
  return { lowest: -highest, highest: -lowest, typical: [-high, -low], median: -median };
}
