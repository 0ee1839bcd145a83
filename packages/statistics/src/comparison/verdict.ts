import type { Interval } from '../intervals/interval.ts';

/** A model beside the best one: it is the best, is not distinguishable from it, or is worse. */
export type Verdict = 'best' | 'tie' | 'worse';

/**
 * The verdict on a model that is not the best, from the interval of its difference to the best.
 *
 * `tie` where the interval holds 0, `worse` elsewhere.
 */
export function verdictOfDifference(interval: Interval): Exclude<Verdict, 'best'> {
  return interval.lower <= 0 && interval.upper >= 0 ? 'tie' : 'worse';
}
