import type { Policy } from '@octroi/features';
import { cutoffLogOdds, scaleValue, type Bundle } from '@octroi/scoring';

/** A policy's cut-off, whatever its scale, as the probability it comes to. */
export function cutoffProbability(
  policy: Pick<Policy, 'scale' | 'threshold'>,
  bundle: Bundle,
): number {
  const logOdds = cutoffLogOdds(bundle, policy);
  if (!Number.isFinite(logOdds)) return logOdds < 0 ? 0 : 1;
  return scaleValue(bundle, 'probability')(logOdds);
}
