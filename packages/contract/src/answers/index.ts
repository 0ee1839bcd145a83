export { batchLine } from './batch.ts';
export { explainAnswer, predictAnswer, scoreAnswer } from './decision.ts';
export { driftListAnswer, driftReportAnswer } from './drift.ts';
export { healthAnswer } from './health.ts';
export {
  applicantAnswer,
  comparisonAnswer,
  fairnessAnswer,
  formAnswer,
  importanceAnswer,
  modelAnswer,
} from './model.ts';
export { problem } from './problem.ts';
