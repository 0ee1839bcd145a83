/**
 * The business rule that turns a score into a decision, apart from any model.
 *
 * An application is refused where its score is at or above `threshold`.
 */
export interface Policy {
  readonly name: string;
  readonly version: number;
  /** A score in [0, 1]. */
  readonly threshold: number;
}

export type Decision = 'granted' | 'refused';

/** The decision on one score. */
export function decide(score: number, policy: Policy): Decision {
  return score >= policy.threshold ? 'refused' : 'granted';
}
