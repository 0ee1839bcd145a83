export { policyAnswer, policyScale, translated } from './answers/common.ts';
export {
  explainAnswer,
  predictAnswer,
  scoreAnswer,
  type Contribution,
  type ExplainAnswer,
  type PredictAnswer,
  type ScoreAnswer,
} from './answers/decision.ts';
export {
  applicantAnswer,
  comparisonAnswer,
  formAnswer,
  importanceAnswer,
  modelAnswer,
  type ApplicantAnswer,
  type ComparisonAnswer,
  type FormAnswer,
  type ImportanceAnswer,
  type ModelAnswer,
  type ServedModel,
} from './answers/model.ts';
export { problem, type FieldProblem, type Problem } from './answers/problem.ts';
export { routes } from './routes.ts';
