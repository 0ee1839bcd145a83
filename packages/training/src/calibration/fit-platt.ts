import type { PlattCalibration } from '@octroi/statistics';
import { fitFewColumns } from './fit-few-columns.ts';
import { plattTargets, type ScoredOutcomes } from './scored-outcomes.ts';

/**
 * Platt's scaling of log-odds: a slope and an intercept of most likelihood. Scores that rise where
 * defaults fall get a slope of 0, and all applications the base rate.
 */
export function fitPlatt({ logOdds, labels }: ScoredOutcomes): PlattCalibration {
  const targets = plattTargets(labels);
  const [slope, intercept] = fitFewColumns({ columns: [logOdds], targets });
  if (slope >= 0) return { method: 'platt', slope, intercept };
  const [level] = fitFewColumns({ columns: [], targets });
  return { method: 'platt', slope: 0, intercept: level };
}
