import { logDeficit } from './log-deficit.ts';

/**
 * log Γ(a + 1) less Stirling's approximation (a + 1/2) log a - a + log(2π) / 2, for a > 0.
 *
 * Absolute error about 1e-16. Below 16 by recurrence from above, then by the asymptotic series
 * (Abramowitz & Stegun 6.1.41).
 */
export function stirlingError(a: number): number {
  let [from, sum] = [a, 0];
  for (; from < 16; from += 1) sum += 0.5 / from - (from + 0.5) * logDeficit(1 / from);
  const inverse = 1 / from;
  const square = inverse * inverse;
  const inner = 1 / 1260 - square * (1 / 1680 - square / 1188);
  return sum + inverse * (1 / 12 - square * (1 / 360 - square * inner));
}

/**
 * x^a e^-x / Γ(a + 1), for a >= 0 and x >= 0: the Poisson probability of a where a is whole.
 *
 * Relative error about 1e-13 down to the smallest numbers (Loader, 2000).
 */
export function poissonDensity(a: number, x: number): number {
  if (a === 0) return Math.exp(-x);
  const deviance = a * logDeficit((x - a) / a);
  return Math.exp(-stirlingError(a) - deviance) / Math.sqrt(2 * Math.PI * a);
}
