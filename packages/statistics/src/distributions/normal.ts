const inverseRootTwoPi = 0.3989422804014327;

/** Up to here the series is used, beyond it the continued fraction. */
const tailStart = 2.5;

/**
 * P(Z > z) for a standard normal Z: relative error below 1e-12, down to 1e-300.
 *
 * Compared with scipy.stats.norm.sf in test/parity/statistics. NaN gives NaN.
 */
export function normalSurvival(z: number): number {
  if (z < 0) return 1 - normalSurvival(-z);
  return z < tailStart ? 0.5 - centralArea(z) : upperTail(z);
}

/** P(Z <= z) for a standard normal Z, as accurate in the lower tail as `normalSurvival` in the upper. */
export function normalCdf(z: number): number {
  return normalSurvival(-z);
}

/**
 * The z with P(Z <= z) = `probability`; -Infinity at 0, Infinity at 1, NaN outside.
 *
 * Newton steps from Abramowitz & Stegun 26.2.23, on the logarithm of the tail so that tails of 1e-300
 * converge too. Compared with scipy.stats.norm.ppf.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  const fromCentre = probability - 0.5;
  if (Math.abs(fromCentre) < 0.4) return centralQuantile(fromCentre);
  return fromCentre < 0 ? -tailQuantile(probability) : tailQuantile(1 - probability);
}

function density(z: number): number {
  // The square is split in a part exact in binary and a small rest: exp magnifies its rounding error.
  const head = Math.round(z * 16) / 16;
  return inverseRootTwoPi * Math.exp(-head * head * 0.5) * Math.exp((head - z) * (head + z) * 0.5);
}

/** P(0 < Z < z) = density(z) (z + z^3/3 + z^5/15 + …) (Marsaglia, 2004, "Evaluating the normal distribution"). */
function centralArea(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return density(z) * sum;
}

/** density(z) / (z + 1/(z + 2/(z + 3/(z + …)))) (Laplace; Abramowitz & Stegun 26.2.14), from the far end. */
function upperTail(z: number): number {
  if (z === Infinity) return 0;
  let fraction = z;
  for (let depth = Math.ceil(20 + 800 / (z * z)); depth > 0; depth -= 1) {
    fraction = z + depth / fraction;
  }
  return density(z) / fraction;
}

function centralQuantile(area: number): number {
  let z = area / inverseRootTwoPi;
  for (let step = 0; step < 8; step += 1) z -= (centralArea(z) - area) / density(z);
  return z;
}

function tailQuantile(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step += 1) {
    const survival = normalSurvival(z);
    z += (Math.log(survival / tail) * survival) / density(z);
  }
  return z;
}
