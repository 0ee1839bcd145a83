export type { ApplicationRows, ExplainedModel } from './explain-task.ts';
export {
  startExplainers,
  type ApplicationsRequest,
  type Explainers,
  type ExplainersRequest,
  type MatrixRequest,
} from './start-explainers.ts';
