import type { DriftLevel } from './drift-level.ts';

/**
 * How large a change has to be, beyond chance, before it is worth a look or an answer. Each is compared
 * with the limit of the interval that lies nearest to no change (docs/decisions/0015).
 */
export const driftThresholds = {
  /** Population stability index: the bands of scorecard practice. */
  stability: { watch: 0.1, drift: 0.25 },
  /** Standardised mean difference, without sign: Cohen's small and medium effects. */
  meanShift: { watch: 0.2, drift: 0.5 },
  /** Points of the share of missing values. */
  missing: { watch: 0.05, drift: 0.1 },
  /** Share of rows whose level the other window has none of. */
  levels: { watch: 0.01, drift: 0.05 },
  /** Share of the model's importance that drifting features carry (of their number where none is known). */
  weight: { watch: 0, drift: 0.1 },
  /** Points of the share of applications refused. */
  refusals: { watch: 0.02, drift: 0.05 },
  /** Relative change of the mean probability, the expected cost and the default rate. */
  relative: { watch: 0.1, drift: 0.2 },
  /** AUC of a model that tells the windows apart. */
  adversary: { watch: 0.6, drift: 0.75 },
} as const;

export interface Threshold {
  readonly watch: number;
  readonly drift: number;
}

/** The level of a change that is at least `size`. */
export function levelOf(size: number, threshold: Threshold): DriftLevel {
  if (size >= threshold.drift) return 'drift';
  return size >= threshold.watch ? 'watch' : 'none';
}

/** How far an interval keeps away from 0: 0 where it holds 0. */
export function leastSize({ lower, upper }: { lower: number; upper: number }): number {
  return Math.max(0, lower, -upper);
}

/** The highest of some levels; `none` of none. */
export function highestLevel(levels: readonly DriftLevel[]): DriftLevel {
  if (levels.includes('drift')) return 'drift';
  return levels.includes('watch') ? 'watch' : 'none';
}
