export { referenceSample } from './bundle/reference-sample.ts';
export { seenRanges } from './bundle/seen-ranges.ts';
export { typicalApplicants, type TypicalRequest } from './bundle/typical-applicants.ts';
export { writeBundle, type BundleRequest } from './bundle/write-bundle.ts';
export { shiftCalibration } from './calibration/shift-calibration.ts';
export { compareModels, type ComparisonRequest } from './compare/comparison.ts';
export { evaluateModels, type EvaluationRequest } from './evaluate/evaluate-models.ts';
export { modelNamed, models } from './models/index.ts';
export {
  parameterSets,
  type FittedModel,
  type LossCurve,
  type Model,
  type ParameterSet,
} from './models/model.ts';
export { followLoss, type FollowedRows } from './models/follow-loss.ts';
export { rawScores, scoreInStages, scoreModel } from './models/score-model.ts';
export { rowsOf } from './rows-of.ts';
export {
  fitScorecard,
  type FittedScorecard,
  type LeftOut,
  type ScorecardRequest,
} from './scorecard/fit-scorecard.ts';
export { parseTunedSettings, type SettingsFile } from './tune/parse-tuned-settings.ts';
export type { TunedMeasure } from './tune/measure-tuned.ts';
export { meanArea, type Trial } from './tune/successive-halving.ts';
export { tunedModels, withSettings, type TunedModel } from './tune/tree-settings.ts';
export { tune, type TunedSettings, type Tuning } from './tune/tune.ts';
export type { TuningMemory } from './tune/tuned-fit.ts';
export {
  splitRows,
  train,
  type FoldFit,
  type ModelRun,
  type TrainingRun,
  type SplitRequest,
  type TrainingSplit,
} from './train.ts';
export type { TrainingRequest } from './training-request.ts';
