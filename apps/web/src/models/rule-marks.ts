import type { PolicyScale } from '@octroi/features';
import { firstLogOdds, probabilityOf, withoutClassWeights } from '@octroi/scoring';
import { logistic, type Calibration } from '@octroi/statistics';

/** A rule of the served model. */
export interface Rule {
  readonly scale: PolicyScale;
  readonly threshold: number;
}

/** How a model was trained: what its scores mean. */
export interface Training {
  /** Weight of a default over that of a repaid loan. */
  readonly weightRatio: number;
  readonly calibration?: Calibration | undefined;
  /** Share of defaults in the rows it was fitted on. */
  readonly baseRate: number;
}

/** The score at which a rule on any scale cuts. */
export function scoreOfRule({ scale, threshold }: Rule, training: Training): number {
  const { weightRatio, baseRate, calibration = null } = training;
  switch (scale) {
    case 'score':
      return threshold;
    case 'probability':
      return logistic(firstLogOdds(probabilityOf(calibration, weightRatio), threshold));
    case 'balanced-score':
      return withoutClassWeights(threshold, (1 - baseRate) / baseRate / weightRatio);
  }
}
