/**
 * u - log(1 + u), for u >= -1, without cancellation around 0; Infinity at -1.
 *
 * With w = u / (2 + u): u w - 2 (w^3/3 + w^5/5 + …), since log(1 + u) = 2 artanh(w). It is the
 * building block of deviances (Loader, 2000, "Fast and accurate computation of binomial
 * probabilities") and of entropies whose two distributions are nearly equal.
 */
export function logDeficit(u: number): number {
  if (u < -0.35 || u > 0.55) return u - Math.log1p(u);
  const w = u / (2 + u);
  const square = w * w;
  const head = u * w;
  let [power, rest] = [2 * w * square, 0];
  for (let odd = 3; Math.abs(power) > 1e-18 * head; odd += 2) {
    rest += power / odd;
    power *= square;
  }
  return head - rest;
}
