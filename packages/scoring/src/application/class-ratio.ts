import type { BundleTraining } from '../bundle/manifest.ts';

/**
 * Repaid loans for one default among the development rows: the weight ratio that balances the classes.
 *
 * Made from whole counts where the base rate is a share of the rows, as training makes it: a model
 * whose classes were balanced in training then has exactly this ratio.
 */
export function classRatio({ baseRate, rows }: Pick<BundleTraining, 'baseRate' | 'rows'>): number {
  const defaults = Math.round(baseRate * rows);
  return defaults / rows === baseRate ? (rows - defaults) / defaults : (1 - baseRate) / baseRate;
}
