const { PI, exp, sqrt } = Math;
const square = PI ** 2;

/**
 * P(D <= distance) for the two-sided Kolmogorov–Smirnov statistic of many rows, approximately.
 *
 * The expansion of Pelz & Good (1976) in powers of 1 / sqrt(rows), up to the third, as written by
 * Simard & L'Ecuyer (2011), section 2.4; they give its error. 0 where z = sqrt(rows) distance is so
 * small that it is below 1e-307.
 */
export function pelzGoodCdf(rows: number, distance: number): number {
  const z = sqrt(rows) * distance;
  if (square / (8 * z * z) > 708) return 0;
  const [halves, wholes] = [halfIntegerSums(z), wholeNumberSums(z)];
  const root = sqrt(2 * PI);
  const terms = [
    (root / z) * halves[0],
    (root / (6 * z ** 4)) * halves[1],
    (root / (72 * z ** 7)) * halves[2] - (root / (36 * z ** 3)) * wholes[0],
    (root / (6480 * z ** 10)) * halves[3] + (root / (216 * z ** 6)) * wholes[1],
  ];
  return terms.reduce((sum, term, power) => sum + term / rows ** (power / 2), 0);
}

/** The sums over k + 1/2 > 0 in K0 … K3. */
function halfIntegerSums(z: number): readonly number[] {
  const [z2, z4, z6] = [z ** 2, z ** 4, z ** 6];
  const sums = [0, 0, 0, 0];
  for (let half = 0.5; ; half += 1) {
    const a = square * half * half;
    const weight = exp(-a / (2 * z2));
    if (weight < sums[0] * 1e-24 || weight === 0) return sums;
    sums[0] += weight;
    sums[1] += weight * (a - z2);
    sums[2] += weight * (6 * z6 + 2 * z4 + a * (2 * z4 - 5 * z2 + a * (1 - 2 * z2)));
    const high = -60 * z2 + 212 * z4 + a * (5 - 30 * z2);
    sums[3] += weight * (-30 * z6 - 90 * z ** 8 + a * (135 * z4 - 96 * z6 + a * high));
  }
}

/** The sums over k > 0 in K2 and K3. */
function wholeNumberSums(z: number): readonly number[] {
  const sums = [0, 0];
  for (let whole = 1; ; whole += 1) {
    const a = square * whole * whole;
    const weight = exp(-a / (2 * z * z));
    if (weight === 0 || weight * a * a < sums[0] * 1e-24) return sums;
    sums[0] += weight * a;
    sums[1] += weight * a * (3 * z * z - a);
  }
}
