import type { CostPoint, ModelEvaluation, ScoreHistogram } from '@octroi/statistics';

/** Index of the cut-off nearest to a score; the lower one of two as near. */
export function nearestCutoff(points: readonly CostPoint[], score: number): number {
  let nearest = 0;
  points.forEach(({ threshold }, index) => {
    const closer = Math.abs(threshold - score) < Math.abs(points[nearest].threshold - score);
    if (closer) nearest = index;
  });
  return nearest;
}

/** Shares of both classes that a cut-off refuses. */
export interface RefusedShares {
  readonly defaulted: number;
  readonly repaid: number;
}

/** From what is granted at the cut-off: defaults and repaid loans that are not are refused. */
export function refusedAt(
  { approved, badRate }: CostPoint,
  { rows, defaults }: Pick<ModelEvaluation, 'rows' | 'defaults'>,
): RefusedShares {
  const granted = approved * rows;
  const missed = granted * (badRate ?? 0);
  return {
    defaulted: share(defaults - missed, defaults),
    repaid: share(rows - defaults - (granted - missed), rows - defaults),
  };
}

/** Rounded: a share of whole rows went through a division and back. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(Math.max(Math.round(part) / whole, 0), 1);
}

/** The last score worth drawing: beyond the last edge below which lie nearly all scores. */
export function lastScore({ edges, repaid, defaulted }: ScoreHistogram, least: number): number {
  const counts = repaid.map((count, bin) => count + defaulted[bin]);
  const all = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  const bin = counts.findIndex((count) => {
    seen += count;
    return seen >= 0.998 * all;
  });
  return Math.max(edges[bin + 1] ?? 1, least);
}
