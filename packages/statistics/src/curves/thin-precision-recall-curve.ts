import { checkCount } from '../check-argument.ts';
import type { PrecisionRecallCurve } from './precision-recall-curve.ts';

/** What is refused from one score on: how much of it defaults, and how much of all defaults it is. */
export interface PrecisionRecallPoint {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
}

/**
 * At most `most` points of a precision-recall curve, evenly spaced in recall, both ends kept.
 *
 * @throws STATISTICS_ARGUMENT_INVALID unless `most` is a whole number of at least 2
 */
export function thinPrecisionRecallCurve(
  { thresholds, precisions, recalls }: PrecisionRecallCurve,
  most: number,
): PrecisionRecallPoint[] {
  checkCount('most', most, 2);
  const last = recalls.length - 1;
  const first = recalls[0];
  const points: PrecisionRecallPoint[] = [];
  for (let at = 0; at <= last; at += 1) {
    const due = first + (points.length * (1 - first)) / (most - 1);
    if (at < last && (recalls[at] < due || points.length === most - 1)) continue;
    points.push({ threshold: thresholds[at], precision: precisions[at], recall: recalls[at] });
  }
  return points;
}
