export { assessLogOdds, probabilityOf } from './application/assess-log-odds.ts';
export { cutoffLogOdds, firstLogOdds, scaleValue } from './application/scale-value.ts';
export {
  openApplicationScorer,
  type ApplicationScorer,
  type FindReasons,
} from './application/application-scorer.ts';
export { openFrameScorer, type FrameScorer } from './application/frame-scorer.ts';
export type { OutsideField } from './application/outside-training.ts';
export type {
  ExplainAgainst,
  FeatureContribution,
  RowExplanation,
} from './application/row-explanation.ts';
export type { BundleCalibration, CalibrationCandidate } from './bundle/bundle-calibration.ts';
export { openBundle, sha256, type Bundle, type ReadBundleFile } from './bundle/bundle.ts';
export {
  bundleFiles,
  bundleFormatVersion,
  type BundleManifest,
  type BundleModel,
  type BundleTraining,
} from './bundle/manifest.ts';
export { referenceRowsOf, type ReferenceRows } from './bundle/reference-rows.ts';
export type { SeenRanges, SeenValues } from './bundle/seen-values.ts';
export { encode, everyRow } from './encoder/encode.ts';
export type {
  Bounds,
  EncodedColumn,
  Encoder,
  GroupMedianColumn,
  NeighbourShareColumn,
} from './encoder/encoder.ts';
export { placeOf } from './encoder/learnt-value.ts';
export { groupKeys, type GroupKeys } from './encoder/group-keys.ts';
export { parseLightgbmText } from './model/lightgbm-text/parse-lightgbm-text.ts';
export {
  parseLinearModel,
  scoreLinear,
  type LinearColumn,
  type LinearModel,
} from './model/linear-model.ts';
export type { CategorySets, TreeEnsemble } from './model/tree-ensemble.ts';
export { TreeScorer, type ScoreStage } from './model/tree-scorer.ts';
export { parseXgboostModel } from './model/xgboost-json/parse-xgboost-model.ts';
export type { Assessment } from './application/assessment.ts';
export {
  contributionPoints,
  type ContributionPoints,
  type ContributionPointsRequest,
} from './importance/contribution-points.ts';
export type {
  FeatureImportance,
  GlobalImportance,
  ImportanceEstimate,
} from './importance/global-importance.ts';
export { measureImportance, type ImportanceRequest } from './importance/measure-importance.ts';
export type { ShuffledScores } from './importance/shuffled-scores.ts';
export { acceptedBelow } from './policy/accepted-below.ts';
export { decideFrame, decisionCodes, type FrameRulings } from './policy/decide-frame.ts';
export { policyValue, ruleOn, type FeatureReader, type Ruling } from './policy/decide.ts';
export { leastCostPolicy } from './policy/least-cost-policy.ts';
export type { Estimate, ExpectedLoss, PolicyOutcome } from './policy/policy-outcome.ts';
export {
  simulatePolicy,
  usualLoss,
  type CutoffOutcome,
  type GroupOutcomes,
  type PolicySimulation,
  type RuleCount,
  type SimulationRequest,
} from './policy/simulate-policy.ts';
export { swapSet, type SwapCell } from './policy/swap-set.ts';
export { scorecardSql } from './scorecard/scorecard-sql.ts';
export {
  binOfRows,
  cardBins,
  logOddsOfPoints,
  pointsPerLogOdds,
  scoreCard,
  type CardBin,
  type Characteristic,
  type PointScale,
  type Scorecard,
} from './scorecard/scorecard.ts';
export type {
  AttributeFairness,
  FairnessDocument,
  ImpactBoth,
  ProxyTest,
  WithoutProtected,
} from './fairness-document.ts';
export { openScorer, type ModelFile, type Scorer } from './scorer.ts';
export type { Explanation } from './shap/explanation.ts';
export { foldContributions, type FoldedContributions } from './shap/fold-contributions.ts';
export { InterventionalShap } from './shap/interventional-shap.ts';
export { explainLinear } from './shap/linear-shap.ts';
export { PathDependentShap } from './shap/path-dependent-shap.ts';
export { withClassWeights, withoutClassWeights } from './probability.ts';
export {
  faithfulFrom,
  isFaithful,
  mostReasons,
  type PrincipalReasons,
  type Reason,
  type ReasonField,
} from './reasons/principal-reasons.ts';
export { ReasonFinder } from './reasons/reason-finder.ts';
export {
  acceptedNearCutoff,
  type FeatureValue,
  type TypicalApplicants,
  type TypicalBand,
} from './reasons/typical-applicants.ts';
