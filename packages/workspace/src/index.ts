export { bundleFolder, champion, championOf } from './aliases.ts';
export type { ApplicantTable, IndexedHistory } from './applicants/applicant-file.ts';
export { openApplicants, type ApplicantStore } from './applicants/open-applicants.ts';
export { rowsFromTexts } from './applicants/history-rows.ts';
export { coversNeeds } from './applicants/read-history.ts';
export type { Cell } from './applicants/row-text.ts';
export {
  writeApplicants,
  type AddRows,
  type ApplicantIndex,
  type WrittenTable,
} from './applicants/write-applicants.ts';
export {
  driftReportFolder,
  keepDriftReport,
  latestDriftReport,
  listDriftReports,
  readDriftReport,
} from './drift/drift-reports.ts';
export type { DriftSummary, KeptDriftReports } from './drift/drift-summary.ts';
export { readFairness, writeFairness } from './fairness.ts';
export { importanceFile, readImportance, writeImportance } from './importance.ts';
export { openBundleFolder, openNamedBundle } from './open-bundle.ts';
export {
  defaultPolicyName,
  leastCost,
  policyNamed,
  readPolicies,
  readPolicyObject,
  readPolicyVersions,
  writePolicies,
} from './policies/policies.ts';
export { parsePolicy } from './policies/parse-policy.ts';
export { policiesFolder } from './policies/policy-file.ts';
export { evaluationFile, readEvaluation, writeEvaluation } from './run-evaluation.ts';
export { promote } from './promote.ts';
export { allRuns, latestRun, runFile, writeRun, type RunRecord } from './run-record.ts';
export { openWorkspace, type Workspace } from './workspace.ts';
