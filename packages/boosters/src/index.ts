export { startBoosterPool } from './booster-pool.ts';
export type {
  BoosterModel,
  BoosterOptions,
  Boosters,
  PredictRequest,
  TrainedBooster,
  TrainRequest,
} from './boosters.ts';
export { startBoosters } from './child-boosters.ts';
export type { BoosterData } from './data-check.ts';
export {
  engineNames,
  type EngineName,
  type Evaluation,
  type ImportanceKind,
  type PredictionOutput,
} from './engine/engine.ts';
export {
  boosterPlatforms,
  findLibraries,
  libraryInWheel,
  type BoosterLibraries,
  type LibrarySearch,
} from './libraries.ts';
export type { LightgbmParameters } from './lightgbm/parameters.ts';
export type { XgboostParameters } from './xgboost/parameters.ts';
