import { poissonDensity } from './stirling-error.ts';

/**
 * Γ(shape, x) / Γ(shape): the regularised upper incomplete gamma function Q, for shape > 0, x >= 0.
 *
 * Relative error below 1e-12 down to 1e-300: the series of its complement below shape + 1, the
 * continued fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31). Compared with
 * scipy.special.gammaincc. NaN outside its domain.
 */
export function upperGammaShare(shape: number, x: number): number {
  if (!(shape > 0 && x >= 0)) return NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const density = poissonDensity(shape, x);
  if (x < shape + 1) return Math.max(0, 1 - density * lowerSeries(shape, x));
  return density * shape * upperFraction(shape, x);
}

/** 1 + x/(a+1) + x^2/((a+1)(a+2)) + … */
function lowerSeries(shape: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let next = shape + 1; term > sum * 1e-17; next += 1) {
    term *= x / next;
    sum += term;
  }
  return sum;
}

/** 1/(x+1-a - 1(1-a)/(x+3-a - 2(2-a)/(x+5-a - …))), from the near end (Lentz, 1976). */
function upperFraction(shape: number, x: number): number {
  let below = x + 1 - shape;
  let ratio = 1 / below;
  let above = Infinity;
  let fraction = ratio;
  for (let depth = 1, change = 0; Math.abs(change - 1) > 1e-16; depth += 1) {
    const numerator = depth * (shape - depth);
    below += 2;
    ratio = 1 / (below + numerator * ratio);
    above = below + numerator / above;
    change = above * ratio;
    fraction *= change;
    if (numerator === 0) break;
  }
  return fraction;
}
