import type { Cutoffs, Decision, FeatureCondition, Policy } from '@octroi/features';
import type { Assessment } from '../application/assessment.ts';

/** A feature of the application by its name: NaN is a missing number, null a missing text. */
export type FeatureReader = (feature: string) => number | string | null;

/** A decision, and what took it. */
export interface Ruling {
  readonly decision: Decision;
  /** The hard rule that held; null where cut-offs decided. */
  readonly rule: string | null;
  /** The segment whose cut-offs decided; null where they were the policy's own, or a rule decided. */
  readonly segment: string | null;
}

/** The number of an assessment that a policy cuts on. */
export function policyValue(assessment: Assessment, { scale }: Pick<Policy, 'scale'>): number {
  switch (scale) {
    case 'score':
      return assessment.score;
    case 'balanced-score':
      return assessment.balancedScore;
    case 'probability':
      return assessment.probability;
  }
}

/** What a policy says of one application; `read` is asked for no more than `policyFeatures`. */
export function ruleOn(assessment: Assessment, policy: Policy, read: FeatureReader): Ruling {
  const value = policyValue(assessment, policy);
  const rule = policy.rules?.find(({ when }) => holds(when, read(when.feature)));
  if (rule !== undefined) return { decision: rule.decision, rule: rule.name, segment: null };
  const segment = policy.segments?.find(({ when }) => holds(when, read(when.feature)));
  const decision = decisionOf(value, segment ?? policy);
  return { decision, rule: null, segment: segment?.name ?? null };
}

/** Which band a number falls into: the cut-off itself is refused, the lower one reviewed. */
export function decisionOf(value: number, { threshold, review }: Cutoffs): Decision {
  if (value >= threshold) return 'refused';
  return review !== undefined && value >= review ? 'review' : 'granted';
}

/** Whether a feature's value meets a condition; one of the other kind does not. */
export function holds(condition: FeatureCondition, value: number | string | null): boolean {
  const missing = value === null || Number.isNaN(value);
  if ('missing' in condition) return missing;
  if (missing) return false;
  if ('is' in condition) return typeof value === 'string' && condition.is.includes(value);
  const { from = -Infinity, below = Infinity } = condition;
  return typeof value === 'number' && value >= from && value < below;
}
