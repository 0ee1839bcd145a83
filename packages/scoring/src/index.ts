export {
  openBundle,
  sha256,
  type Bundle,
  type FeatureRanges,
  type ReadBundleFile,
} from './bundle/bundle.ts';
export {
  bundleFiles,
  type BundleManifest,
  type BundleModel,
  type BundleTraining,
} from './bundle/manifest.ts';
export { encode, everyRow } from './encoder/encode.ts';
export type { Bounds, EncodedColumn, Encoder, GroupMedianColumn } from './encoder/encoder.ts';
export { groupKeys, type GroupKeys } from './encoder/group-keys.ts';
export {
  parseLinearModel,
  scoreLinear,
  type LinearColumn,
  type LinearModel,
} from './model/linear-model.ts';
export { decide, type Decision, type Policy } from './policy/policy.ts';
export { logistic, withoutClassWeights } from './probability.ts';
