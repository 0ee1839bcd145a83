import { poissonDensity } from './stirling-error.ts';
import { upperGammaShare } from './upper-gamma-share.ts';

export interface NoncentralChiSquare {
  /** Degrees of freedom, > 0. */
  readonly degrees: number;
  /** Noncentrality, >= 0. */
  readonly noncentrality: number;
}

/** A Poisson weight below this share of the largest is left out. */
const negligible = 1e-17;

/**
 * P(X > x) for a noncentral chi-square X: central tails weighted by a Poisson law of mean
 * noncentrality / 2, summed outwards from its mode.
 *
 * Absolute error about 1e-13. Compared with scipy.stats.ncx2.sf.
 */
export function noncentralChiSquareSurvival(x: number, law: NoncentralChiSquare): number {
  if (x <= 0) return 1;
  const [shape, rate] = [law.degrees / 2, law.noncentrality / 2];
  const mode = Math.floor(rate);
  const start = { weight: poissonDensity(mode, rate), tail: upperGammaShare(shape + mode, x / 2) };
  let total = start.weight * start.tail;
  let { weight, tail } = start;
  let step = poissonDensity(shape + mode, x / 2);
  for (let count = mode + 1; weight > start.weight * negligible; count += 1) {
    weight *= rate / count;
    tail += step;
    step *= x / 2 / (shape + count);
    total += weight * tail;
  }
  ({ weight, tail } = start);
  step = poissonDensity(shape + mode, x / 2);
  for (let count = mode; count > 0 && weight > start.weight * negligible; count -= 1) {
    weight *= count / rate;
    step *= (shape + count) / (x / 2);
    tail -= step;
    total += weight * Math.max(0, tail);
  }
  return Math.min(1, total);
}
