import type { CostPoint } from '@octroi/statistics';

/** Beyond this share granted a curve of cut-offs has nothing left to say. */
const nearlyAll = 0.998;
const room = 1.08;

/**
 * The cut-offs worth drawing: from the first to a little beyond the one that grants nearly all, and
 * at least to a little beyond each of `least`.
 */
export function shownCutoffs(points: readonly CostPoint[], least: readonly number[]): CostPoint[] {
  const granting = points.find(({ approved }) => approved >= nearlyAll)?.threshold ?? Infinity;
  const last = Math.max(granting, ...least.map((threshold) => threshold * room));
  const end = points.findIndex(({ threshold }) => threshold >= last);
  return end === -1 ? [...points] : points.slice(0, end + 1);
}
