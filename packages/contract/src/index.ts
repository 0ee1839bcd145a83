export type { BatchLine } from './answers/batch.ts';
export type {
  Contribution,
  ExplainAnswer,
  PredictAnswer,
  ScoreAnswer,
} from './answers/decision.ts';
export type { DriftListAnswer, DriftReportAnswer } from './answers/drift.ts';
export type { HealthAnswer } from './answers/health.ts';
export type {
  ApplicantAnswer,
  ComparisonAnswer,
  FormAnswer,
  FairnessAnswer,
  ImportanceAnswer,
  ModelAnswer,
  ServedModel,
} from './answers/model.ts';
export type { FieldProblem, Problem } from './answers/problem.ts';
export { loadAnswers, type AnswerName } from './load-answers.ts';
export { applicationColumns } from './requests/application-schema.ts';
export type { AskedApplication } from './requests/asked-application.ts';
export { historyTables } from './requests/history-schema.ts';
export { openapiDocument, type OpenapiRequest } from './openapi/openapi-document.ts';
export { ownKeywords, type JsonSchema } from './requests/json-schema.ts';
export type { PolicyQuery } from './requests/parameter-schemas.ts';
export { requestSchemas, type RequestSchemas } from './requests/request-schemas.ts';
export { sentApplication } from './requests/sent-application.ts';
export type { ExplainAgainst, ExplainRequest, ScoreRequest } from './requests/score-schema.ts';
export { routes, type Route, type RouteName } from './routes.ts';
