import type { Random } from '@octroi/core';

/**
 * Draws how many of `trials` succeed, each with chance `probability`. Exact in distribution.
 *
 * Few expected successes: waiting times between successes (Devroye, 1986, X.4.1). Else transformed
 * rejection (Hörmann, 1993, "The generation of binomial random variates", algorithm BTRS), whose
 * time does not grow with `trials`. `trials` is a whole number >= 0, `probability` in [0, 1].
 */
export function drawBinomial(random: Random, trials: number, probability: number): number {
  if (probability > 0.5) return trials - drawBinomial(random, trials, 1 - probability);
  if (trials === 0 || probability <= 0) return 0;
  if (trials * probability < 10) return drawByWaiting(random, trials, probability);
  return drawByRejection(random, trials, probability);
}

function drawByWaiting(random: Random, trials: number, probability: number): number {
  const logFailure = Math.log1p(-probability);
  let [successes, used] = [0, 0];
  for (;;) {
    used += Math.floor(Math.log(1 - random.uniform()) / logFailure) + 1;
    if (used > trials) return successes;
    successes += 1;
  }
}

function drawByRejection(random: Random, trials: number, probability: number): number {
  const odds = probability / (1 - probability);
  const spread = Math.sqrt(trials * probability * (1 - probability));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * probability;
  const centre = trials * probability + 0.5;
  const sureBelow = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((trials + 1) * probability);
  const atMode = logFactorial(mode) + logFactorial(trials - mode);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = 1 - random.uniform();
    const margin = 0.5 - Math.abs(u);
    const drawn = Math.floor(((2 * a) / margin + b) * u + centre);
    if (margin >= 0.07 && v <= sureBelow) return drawn;
    if (drawn < 0 || drawn > trials) continue;
    const height = Math.log((v * alpha) / (a / (margin * margin) + b));
    const logRatio = atMode - logFactorial(drawn) - logFactorial(trials - drawn);
    if (height <= logRatio + (drawn - mode) * Math.log(odds)) return drawn;
  }
}

const smallLogFactorials = Array.from({ length: 10 }, (_, count) => {
  let product = 1;
  for (let factor = 2; factor <= count; factor += 1) product *= factor;
  return Math.log(product);
});

/** log(n!); Stirling's series from 10 on, exact to the last bits. */
function logFactorial(n: number): number {
  if (n < 10) return smallLogFactorials[n];
  const next = n + 1;
  const inverse = 1 / next;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (next - 0.5) * Math.log(next) - next + 0.9189385332046728 + series;
}
