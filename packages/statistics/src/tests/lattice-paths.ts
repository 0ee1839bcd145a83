/** A two-sample Kolmogorov–Smirnov statistic as a whole number. */
export interface LatticeRequest {
  /** Sizes of the two samples, in any order. */
  readonly rows: number;
  readonly others: number;
  /** D times the least common multiple of the two sizes; a whole number >= 1. */
  readonly steps: number;
}

/**
 * The chance that D is at least steps / lcm(rows, others) where both samples have one continuous
 * distribution: the share of lattice paths from (0, 0) to (rows, others) that leave a band around the
 * diagonal.
 *
 * Sums of positive terms throughout, so that small chances are right down to 1e-300. Of equal
 * sizes the closed form of Gnedenko & Korolyuk (1951), else Hodges's (1958) recursion turned inside
 * out by Viehmann (2021, "Numerically more stable computation of the p-values for the two-sample
 * Kolmogorov–Smirnov test", arXiv 2102.08037): O(rows × others × D).
 */
export function shareOfPathsOutside(request: LatticeRequest): number {
  const { rows, others, steps } = request;
  return rows === others ? outsideSquare(rows, steps) : outsideRectangle(request);
}

/** 2 (C(2n, n-h) - C(2n, n-2h) + C(2n, n-3h) - …) / C(2n, n). */
function outsideSquare(rows: number, steps: number): number {
  let [sum, sign, ratio] = [0, 1, 1];
  for (let reached = steps; reached <= rows; reached += steps) {
    for (let at = reached - steps; at < reached; at += 1) ratio *= (rows - at) / (rows + at + 1);
    if (ratio < sum * 1e-17) break;
    sum += sign * ratio;
    sign = -sign;
  }
  return Math.min(1, 2 * sum);
}

/** Smaller shares on the way count as 0: subnormal numbers are slow, and 1e-280 is not touched by it. */
const vanishing = 1e-300;

/**
 * `outside[j]`, column by column: of the paths to (i, j), the share that left the band on their way.
 * The last step came from the left with chance i / (i + j), else from below.
 */
function outsideRectangle({ rows, others, steps }: LatticeRequest): number {
  const [wide, high] = [Math.max(rows, others), Math.min(rows, others)];
  const divisor = greatestCommonDivisor(wide, high);
  const [across, up] = [high / divisor, wide / divisor];
  const inverse = Float64Array.from({ length: wide + high + 1 }, (_, sum) => 1 / sum);
  const outside = new Float64Array(high + 1).fill(1);
  outside.fill(0, 0, Math.min(high, Math.ceil(steps / up) - 1) + 1);
  for (let i = 1; i <= wide; i += 1) {
    const lowest = Math.max(0, Math.floor((across * i - steps) / up) + 1);
    const highest = Math.min(high, Math.ceil((across * i + steps) / up) - 1);
    if (highest < lowest) return 1;
    let below = lowest === 0 ? 0 : 1;
    for (let j = lowest; j <= highest; j += 1) {
      below = outside[j] * (i * inverse[i + j]) + below * (j * inverse[i + j]);
      if (below < vanishing) below = 0;
      outside[j] = below;
    }
  }
  return outside[high];
}

/** Of two whole numbers above 0. */
export function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
