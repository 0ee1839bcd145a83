import { upperGammaShare } from './upper-gamma-share.ts';

/**
 * P(X > x) for a chi-square X of `degrees` > 0 degrees of freedom, right in the tail down to 1e-300.
 *
 * Compared with scipy.stats.chi2.sf. 1 below 0, 0 at Infinity, NaN for NaN.
 */
export function chiSquareSurvival(x: number, degrees: number): number {
  return x <= 0 ? 1 : upperGammaShare(degrees / 2, x / 2);
}
