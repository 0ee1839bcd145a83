import type { PolicyScale } from '@octroi/features';
import { classRatio } from '../application/class-ratio.ts';
import type { BundleManifest } from '../bundle/manifest.ts';
import { logistic } from '../probability.ts';

/** Contributions on the scale of a share instead of log-odds: base + points is the row's own share. */
export interface ContributionPoints {
  readonly base: number;
  /** One a contribution, in their order: 0.061 is 6.1 points. */
  readonly points: readonly number[];
}

export interface ContributionPointsRequest {
  /** Log-odds before any feature is known. */
  readonly base: number;
  /** In log-odds. */
  readonly contributions: readonly number[];
  /** Added to the log-odds to come to the scale wanted: `scaleShift`. */
  readonly shift: number;
}

/**
 * What each contribution is in points of a probability or score.
 *
 * The way from the base's share to the row's is split in proportion to the contributions in log-odds:
 * points keep their sign, their order and their sum, whatever the order they are told in.
 */
export function contributionPoints(request: ContributionPointsRequest): ContributionPoints {
  const { contributions, shift } = request;
  const base = logistic(request.base + shift);
  const whole = contributions.reduce((sum, contribution) => sum + contribution, 0);
  const end = logistic(request.base + whole + shift);
  // Where both ends are all but one, the slope between them is that of the logistic there.
  const slope = Math.abs(whole) < 1e-9 ? base * (1 - base) : (end - base) / whole;
  return { base, points: contributions.map((contribution) => contribution * slope) };
}

/** What is added to a bundle's raw log-odds to come to one of its scales, in log-odds. */
export function scaleShift(
  { model, training }: Pick<BundleManifest, 'model' | 'training'>,
  scale: PolicyScale,
): number {
  switch (scale) {
    case 'score':
      return 0;
    case 'probability':
      return -Math.log(model.weightRatio);
    case 'balanced-score':
      return Math.log(classRatio(training) / model.weightRatio);
  }
}
