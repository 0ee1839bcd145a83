import type { Policy, PolicyScale } from '@octroi/features';
import type { Bundle } from '../bundle/bundle.ts';
import { policyValue } from '../policy/decide.ts';
import { assessLogOdds } from './assess-log-odds.ts';

type Scoring = Pick<Bundle, 'manifest' | 'calibration'>;

/** One scale of a bundle as a function of its raw log-odds. It never falls. */
export function scaleValue(bundle: Scoring, scale: PolicyScale): (logOdds: number) => number {
  const assess = assessLogOdds(bundle);
  return (logOdds) => policyValue(assess(logOdds), { scale });
}

/**
 * The raw log-odds from which a cut-off refuses, whatever its scale; -Infinity where it refuses all,
 * Infinity where it refuses none.
 */
export function cutoffLogOdds(
  bundle: Scoring,
  { scale, threshold }: Pick<Policy, 'scale' | 'threshold'>,
): number {
  return firstLogOdds(scaleValue(bundle, scale), threshold);
}

/** The logistic is 0 and 1 to the last bit beyond. */
const most = 746;

/** The least log-odds at which a function that never falls has come to `threshold`. */
export function firstLogOdds(rising: (logOdds: number) => number, threshold: number): number {
  let [low, high] = [-most, most];
  if (rising(low) >= threshold) return -Infinity;
  if (rising(high) < threshold) return Infinity;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (rising(middle) >= threshold) high = middle;
    else low = middle;
  }
}
