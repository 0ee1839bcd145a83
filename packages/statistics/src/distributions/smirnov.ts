import { logDeficit } from './log-deficit.ts';
import { stirlingError } from './stirling-error.ts';

/** Terms that are summed at least, before only every second, third … one is taken. */
const leastTerms = 1024;

/**
 * P(D+ >= distance) for the one-sided Kolmogorov–Smirnov statistic of `rows` rows against a
 * continuous distribution; `distance` in (0, 1), and rows distance² above 2 where rows > 2,048.
 *
 * The finite sum of Birnbaum & Tingey (1951), all of whose terms are positive; each is a binomial
 * probability in Loader's form, so that the relative error stays about 1e-12 down to 1e-300. Of many
 * rows only every s-th term is taken, s times: the terms form a smooth bell that vanishes with all
 * its derivatives at both ends, so the trapezoidal rule leaves exp(-sqrt(2π rows distance² 1024)),
 * which is below 1e-50. Compared with scipy.special.smirnov.
 */
export function smirnovSurvival(rows: number, distance: number): number {
  const gap = rows * distance;
  const stride = Math.max(1, Math.floor(rows / leastTerms));
  const end = rows - gap;
  const ofAll = stirlingError(rows);
  let sum = 0;
  for (let below = stride; below < end; below += stride) {
    const above = rows - below;
    const deviance = below * logDeficit(gap / below) + above * logDeficit(-gap / above);
    if (deviance > 750) continue;
    const stirling = ofAll - stirlingError(below) - stirlingError(above);
    const density = Math.exp(stirling - deviance) * Math.sqrt(rows / (2 * Math.PI * below * above));
    sum += (gap / (gap + below)) * density;
  }
  return stride * sum + Math.exp(rows * Math.log1p(-distance));
}
