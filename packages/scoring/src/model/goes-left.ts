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

function holds({ starts, words }: CategorySets, set: number, value: number): boolean {
  const code = Math.trunc(value);
  const word = starts[set] + Math.floor(code / 32);
  return word < starts[set + 1] && ((words[word] >>> (code % 32)) & 1) === 1;
}
