import type { TreeEnsemble } from '../model/tree-ensemble.ts';

/**
 * What the splits on each column gained, summed over all trees, in the order of the columns.
 *
 * Splits of no gain, or of one that is not finite, count nothing, as in LightGBM's `feature_importance("gain")`; the shares are
 * those of XGBoost's `total_gain` too (test/parity/scoring).
 */
export function splitGains({ features, feature, nodeGain }: TreeEnsemble): Float64Array {
  const gains = new Float64Array(features.length);
  nodeGain.forEach((gain, node) => {
    if (gain > 0 && gain < Infinity) gains[feature[node]] += gain;
  });
  return gains;
}
