import type { Policy } from '@octroi/features';
import type { Assessment } from '../application/assessment.ts';

export type Decision = 'granted' | 'refused';

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

/** The decision on one assessment. */
export function decide(assessment: Assessment, policy: Policy): Decision {
  return policyValue(assessment, policy) >= policy.threshold ? 'refused' : 'granted';
}

/** The rule each training finds: the cut-off of least business cost on its out-of-fold scores. */
export function leastCostPolicy(threshold: number): Policy {
  return {
    name: 'least-cost',
    version: 1,
    label: {
      en: 'least business cost (10 FN + FP)',
      fr: 'coût métier le plus bas (10 FN + FP)',
    },
    scale: 'score',
    threshold,
  };
}
