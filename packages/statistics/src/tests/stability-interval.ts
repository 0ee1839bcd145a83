import { checkShare } from '../check-argument.ts';
import { noncentralChiSquareSurvival } from '../distributions/noncentral-chi-square.ts';
import type { Interval } from '../intervals/interval.ts';
import { populationStability } from './population-stability.ts';
import { sharesOf, type BinCounts } from './shares.ts';

export interface StabilityIntervalRequest extends BinCounts {
  /** Confidence level; .95 where absent. */
  readonly level?: number;
}

/**
 * Interval of the population stability index that the two windows would have without chance.
 *
 * The index times n m / (n + m) follows about a noncentral chi-square law of bins - 1 degrees of
 * freedom, whose noncentrality is the true index in the same unit; its tails are inverted. For large
 * indices the effective size is chosen so that the variance is that of the delta method. The lower
 * limit is 0 where chance alone explains the index; an index smaller than chance alone would give is
 * taken as that for the upper limit. Coverage is simulated in the tests. One bin in use gives [0, 0].
 *
 * @throws STATISTICS_ARGUMENT_INVALID and those of `populationStability`
 */
export function stabilityInterval(request: StabilityIntervalRequest): Interval {
  const { level = 0.95 } = request;
  const tail = (1 - checkShare('level', level)) / 2;
  const { index } = populationStability(request);
  const { degrees, size } = chanceOf(request, index);
  if (degrees === 0) return { lower: 0, upper: 0, level };
  const seen = index * size;
  const lower = noncentralityWhere({ seen, degrees, survival: tail }) / size;
  const most = { seen: Math.max(seen, degrees), degrees, survival: 1 - tail };
  return { lower, upper: noncentralityWhere(most) / size, level };
}

/** Degrees of freedom, and the size that turns an index into a chi-square. */
function chanceOf(counts: BinCounts, index: number): { degrees: number; size: number } {
  const { referenceRows, currentRows, ...shares } = sharesOf(counts, 'PSI');
  let [degrees, variance] = [-1, 0];
  const slopes = { reference: [0, 0], current: [0, 0] };
  for (let bin = 0; bin < shares.reference.length; bin += 1) {
    const [raw, rawOther] = [shares.reference[bin], shares.current[bin]];
    if (raw === 0 && rawOther === 0) continue;
    degrees += 1;
    const [p, q] = [raw || 0.5 / referenceRows, rawOther || 0.5 / currentRows];
    const [atReference, atCurrent] = [Math.log(p / q) + 1 - q / p, Math.log(q / p) + 1 - p / q];
    slopes.reference[0] += p * atReference;
    slopes.reference[1] += p * atReference ** 2;
    slopes.current[0] += q * atCurrent;
    slopes.current[1] += q * atCurrent ** 2;
  }
  variance += (slopes.reference[1] - slopes.reference[0] ** 2) / referenceRows;
  variance += (slopes.current[1] - slopes.current[0] ** 2) / currentRows;
  const plain = (referenceRows * currentRows) / (referenceRows + currentRows);
  return {
    degrees,
    size: index > 0 && variance > 0 ? Math.min(plain, (4 * index) / variance) : plain,
  };
}

interface InversionRequest {
  readonly seen: number;
  readonly degrees: number;
  /** The wanted chance of more than `seen`. */
  readonly survival: number;
}

/** The noncentrality under which more than `seen` has the wanted chance; 0 where already 0 gives more. */
function noncentralityWhere({ seen, degrees, survival }: InversionRequest): number {
  const excess = (noncentrality: number): number =>
    noncentralChiSquareSurvival(seen, { degrees, noncentrality }) - survival;
  if (excess(0) >= 0) return 0;
  let [low, high] = [0, seen + 10 * Math.sqrt(seen + degrees) + 20];
  while (excess(high) < 0) high *= 2;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
