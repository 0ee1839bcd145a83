import { checkCount } from '../check-argument.ts';
import type { RocPoint } from '../comparison/model-evaluation.ts';
import type { RocCurve } from './roc-curve.ts';

/** Halvings of the spacing: 2^-30 of the curve is finer than any number of rows. */
const halvings = 30;

/**
 * At most `most` points of a ROC curve, evenly spaced along it, both ends kept.
 *
 * A straight piece between two neighbouring points of the whole curve is never cut across: ties stay
 * what they are. With 200 points and scores of many values the area changes by less than .001.
 *
 * @throws STATISTICS_ARGUMENT_INVALID unless `most` is a whole number of at least 2
 */
export function thinRocCurve(curve: RocCurve, most: number): RocPoint[] {
  checkCount('most', most, 2);
  const lengths = curve.falsePositiveRates.map((rate, at) => rate + curve.truePositiveRates[at]);
  return keptPoints(lengths, most).map((at) => ({
    falsePositiveRate: curve.falsePositiveRates[at],
    truePositiveRate: curve.truePositiveRates[at],
  }));
}

/** The narrowest spacing that keeps at most `most` points, found by halving. */
function keptPoints(lengths: Float64Array, most: number): number[] {
  const whole = lengths[lengths.length - 1];
  let [narrow, wide] = [0, whole];
  const all = spacedPoints(lengths, 0);
  if (all.length <= most) return all;
  for (let turn = 0; turn < halvings; turn += 1) {
    const middle = (narrow + wide) / 2;
    if (spacedPoints(lengths, middle).length <= most) wide = middle;
    else narrow = middle;
  }
  return spacedPoints(lengths, wide);
}

/** Places of points no further apart than `spacing`, but for neighbours of the whole curve. */
function spacedPoints(lengths: Float64Array, spacing: number): number[] {
  const kept = [0];
  let last = 0;
  for (let at = 1; at < lengths.length - 1; at += 1) {
    if (lengths[at + 1] - lengths[last] <= spacing) continue;
    kept.push(at);
    last = at;
  }
  return [...kept, lengths.length - 1];
}
