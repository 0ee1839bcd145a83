import type { PolicyScale } from '@octroi/features';
import { withClassWeights, withoutClassWeights } from '@octroi/scoring';

/** A rule of the served model. */
export interface Rule {
  readonly scale: PolicyScale;
  readonly threshold: number;
}

/** How a model was trained: what its scores mean. */
export interface Training {
  /** Weight of a default over that of a repaid loan. */
  readonly weightRatio: number;
  /** Share of defaults in the rows it was fitted on. */
  readonly baseRate: number;
}

/** The score at which a rule on any scale cuts. */
export function scoreOfRule({ scale, threshold }: Rule, training: Training): number {
  const { weightRatio, baseRate } = training;
  switch (scale) {
    case 'score':
      return threshold;
    case 'probability':
      return withClassWeights(threshold, weightRatio);
    case 'balanced-score':
      return withoutClassWeights(threshold, (1 - baseRate) / baseRate / weightRatio);
  }
}
