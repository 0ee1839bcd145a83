import type { ImportanceMeasure } from '@octroi/charts';
import type { FeatureImportance } from '@octroi/scoring';

/** Estimate, lower and upper end; the ends are the estimate where there is no interval. */
export type Measured = readonly [estimate: number, lower: number, upper: number];

/** One measure of a feature's importance, the gain in percent; null where the model has none. */
export function measured(
  { meanAbsoluteShap, gain, permutation }: FeatureImportance,
  measure: ImportanceMeasure,
): Measured | null {
  if (measure === 'gain') return gain === null ? null : [100 * gain, 100 * gain, 100 * gain];
  const { estimate, lower, upper } = measure === 'shap' ? meanAbsoluteShap : permutation;
  return [estimate, lower, upper];
}
