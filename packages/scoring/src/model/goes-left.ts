import { splitFlags, type CategorySets, type TreeEnsemble } from './tree-ensemble.ts';

/** Codes at or below this are in no set. LightGBM cuts -0.5 down to code 0, XGBoost does not. */
const lowest = { lightgbm: -1, xgboost: -Number.MIN_VALUE } as const;

/** Whether a value, as `loadRows` gives it, goes left at a node; NaN is missing. */
export function goesLeft(model: TreeEnsemble, node: number, value: number): boolean {
  const flags = model.flags[node];
  const missingGoesLeft = (flags & splitFlags.missingLeft) !== 0;
  if ((flags & splitFlags.category) !== 0) {
    if (Number.isNaN(value)) return missingGoesLeft;
    return value > lowest[model.engine] && holds(model.categories, model.threshold[node], value);
  }
  if (Number.isNaN(value)) {
    if ((flags & splitFlags.nanIsMissing) !== 0) return missingGoesLeft;
    if ((flags & splitFlags.zeroIsMissing) !== 0) return missingGoesLeft;
    return model.threshold[node] >= 0;
  }
  if (value === 0 && (flags & splitFlags.zeroIsMissing) !== 0) return missingGoesLeft;
  return value <= model.threshold[node];
}

/** The fraction of a code is cut off; codes that no 32-bit whole number holds are in no set. */
function holds({ starts, words }: CategorySets, set: number, value: number): boolean {
  const start = starts[set];
  if (value >= Math.min((starts[set + 1] - start) * 32, 2 ** 31)) return false;
  const code = value | 0;
  return ((words[start + (code >> 5)] >>> (code & 31)) & 1) === 1;
}
