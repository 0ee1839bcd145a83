export {
  openLocalTracker,
  type LocalTracker,
  type LocalTrackerRequest,
} from './local/local-tracker.ts';
export { openMlflowClient, type MlflowClient } from './mlflow/mlflow-client.ts';
export { mlflowTracker } from './mlflow/mlflow-tracker.ts';
export { mlflowSettings, type MlflowEnvironment, type MlflowSettings } from './mlflow/settings.ts';
export { pushRuns, type PushedRun, type PushOutcome, type PushRequest } from './push/push-runs.ts';
export type {
  ArtifactEntry,
  DatasetInput,
  Experiment,
  Metric,
  ModelVersion,
  Run,
  RunStatus,
} from './run.ts';
export type { Timing } from './timing.ts';
export {
  parentRunTag,
  type LogBatch,
  type RegisterModel,
  type RunPage,
  type SearchRuns,
  type StartRun,
  type Tracker,
} from './tracker.ts';
