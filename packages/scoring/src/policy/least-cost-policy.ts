import type { Policy } from '@octroi/features';

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
