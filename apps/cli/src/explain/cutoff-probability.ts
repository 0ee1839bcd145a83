import type { Policy } from '@octroi/features';
import { logistic, scaleShift, type BundleManifest } from '@octroi/scoring';

/** A policy's cut-off, whatever its scale, as the probability it comes to: every scale is a shift apart. */
export function cutoffProbability(
  { scale, threshold }: Pick<Policy, 'scale' | 'threshold'>,
  manifest: Pick<BundleManifest, 'model' | 'training'>,
): number {
  const logOdds = Math.log(threshold / (1 - threshold)) - scaleShift(manifest, scale);
  return logistic(logOdds + scaleShift(manifest, 'probability'));
}
