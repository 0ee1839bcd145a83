import type { Translated } from '@octroi/core';

/**
 * Which number of an assessment a cut-off is on.
 *
 * `score` is what the model gives, as it was trained; `probability` is the calibrated probability
 * of default; `balanced-score` is the score as if both classes had weighed the same in
 * training, whatever they did weigh.
 */
export type PolicyScale = 'score' | 'balanced-score' | 'probability';

/**
 * The business rule that turns an assessment into a decision, apart from any model and versioned on its
 * own: an application at or above `threshold` is refused.
 */
export interface Policy {
  readonly name: string;
  readonly version: number;
  readonly label: Translated;
  readonly scale: PolicyScale;
  /** In [0, 1 + 2^-52]. */
  readonly threshold: number;
}
