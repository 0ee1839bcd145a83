export type {
  ApplicationRows,
  ExplainedApplication,
  ExplainedModel,
  ReasonsAnswer,
} from './explain-task.ts';
export {
  startExplainers,
  type ApplicationsRequest,
  type Explainers,
  type ExplainersRequest,
  type MatrixRequest,
  type ReasonsRequest,
} from './start-explainers.ts';
