export type { Adversary } from './adversary.ts';
export type { AuditFigures, ModelFigures } from './audit/audit-figures.ts';
export type { AuditCheckName, AuditFinding, ProtectedAttribute } from './audit/audit-finding.ts';
export { auditResults, type AuditReport } from './audit/audit-results.ts';
export { parseResultsCsv } from './audit/parse-results-csv.ts';
export { readResults, type ReadResults } from './audit/read-results.ts';
export type { DeckForm } from './deck/deck-form.ts';
export type { BothWindows, Estimate } from './both-windows.ts';
export type {
  BundleSource,
  DriftDocument,
  DriftSource,
  DriftTests,
  WindowSource,
} from './drift-document.ts';
export { driftLevels, type DriftLevel } from './drift-level.ts';
export type { DriftReport } from './drift-report.ts';
export type {
  DriftRequest,
  DriftWindow,
  WatchedFeature,
  WindowPredictions,
} from './drift-request.ts';
export { evidentlyJson, type EvidentlyJson } from './evidently/evidently-json.ts';
export type { EvidentlyColumn, EvidentlyDrift } from './evidently/evidently-drift.ts';
export type { ColumnHistogram } from './features/column-histogram.ts';
export type { FeatureDrift, FeatureSign, LevelRows } from './features/feature-drift.ts';
export type { SchemaChange } from './features/schema-changes.ts';
export { measureDrift } from './measure-drift.ts';
export type { Change } from './predictions/change.ts';
export type { PredictionDrift } from './predictions/prediction-drift.ts';
export type { TargetDrift } from './predictions/target-drift.ts';
export { driftThresholds } from './thresholds.ts';
export type { DriftReason, DriftVerdict, FeatureTotals } from './verdict/drift-verdict.ts';
