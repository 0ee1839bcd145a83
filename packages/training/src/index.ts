export { featureRanges } from './bundle/feature-ranges.ts';
export { writeBundle, type BundleRequest } from './bundle/write-bundle.ts';
export { compareModels, type ComparisonRequest } from './compare/comparison.ts';
export { modelNamed, models } from './models/index.ts';
export { parameterSets, type FittedModel, type Model, type ParameterSet } from './models/model.ts';
export { scoreModel } from './models/score-model.ts';
export { rowsOf } from './rows-of.ts';
export {
  train,
  type ModelRun,
  type TrainingRequest,
  type TrainingRun,
  type TrainingSplit,
} from './train.ts';
