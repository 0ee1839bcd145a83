import type { Bundle } from '../bundle/bundle.ts';
import { logistic, withClassWeights, withoutClassWeights } from '../probability.ts';
import type { Assessment } from './assessment.ts';
import { classRatio } from './class-ratio.ts';

/** What raw log-odds of a bundle's model mean. */
export function assessLogOdds({
  manifest,
}: Pick<Bundle, 'manifest'>): (logOdds: number) => Assessment {
  const { weightRatio } = manifest.model;
  const balancing = classRatio(manifest.training) / weightRatio;
  return (logOdds) => {
    const score = logistic(logOdds);
    return {
      logOdds,
      score,
      probability: withoutClassWeights(score, weightRatio),
      balancedScore: withClassWeights(score, balancing),
    };
  };
}
