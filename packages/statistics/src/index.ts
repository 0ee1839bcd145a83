export {
  compareByAuc,
  type ComparedModel,
  type CompareByAucRequest,
} from './comparison/compare-by-auc.ts';
export type { Comparison, ComparisonRow } from './comparison/comparison.ts';
export type {
  ClassProjection,
  CostDifference,
  CostPoint,
  ModelEvaluation,
  ProjectedRow,
  RocPoint,
  RunEvaluation,
  ScoreHistogram,
} from './comparison/model-evaluation.ts';
export { verdictOfDifference, type Verdict } from './comparison/verdict.ts';
export { costBand, type CostBandRequest } from './curves/cost-band.ts';
export { costCurve, type CostCurve } from './curves/cost-curve.ts';
export {
  precisionRecallCurve,
  type PrecisionRecallCurve,
} from './curves/precision-recall-curve.ts';
export { rocCurve, type RocCurve } from './curves/roc-curve.ts';
export { scoreHistogram } from './curves/score-histogram.ts';
export { thinRocCurve } from './curves/thin-roc-curve.ts';
export { drawBinomial } from './distributions/binomial-sampler.ts';
export { normalCdf, normalQuantile, normalSurvival } from './distributions/normal.ts';
export { bcaInterval, type BcaRequest } from './intervals/bca-interval.ts';
export {
  bootstrapInterval,
  type BootstrapEstimate,
  type BootstrapRequest,
} from './intervals/bootstrap.ts';
export {
  bootstrapTotal,
  type BootstrapTotalRequest,
  type ValueCount,
} from './intervals/bootstrap-total.ts';
export {
  businessCostInterval,
  type BusinessCostIntervalRequest,
} from './intervals/business-cost-interval.ts';
export { delongInterval, type AucEstimate, type DelongRequest } from './intervals/delong.ts';
export type { Interval } from './intervals/interval.ts';
export {
  pairedCostInterval,
  type PairedCostRequest,
  type ScoringRule,
} from './intervals/paired-cost-interval.ts';
export {
  pairedDelong,
  type AucDifference,
  type PairedDelongRequest,
} from './intervals/paired-delong.ts';
export { percentileInterval } from './intervals/percentile-interval.ts';
export type { LabelledScores } from './labelled-scores.ts';
export { accuracy } from './metrics/accuracy.ts';
export { averagePrecision } from './metrics/average-precision.ts';
export { brierScore } from './metrics/brier-score.ts';
export { businessCost, type MisclassificationCosts } from './metrics/business-cost.ts';
export { confusionMatrix, type ConfusionMatrix } from './metrics/confusion-matrix.ts';
export { f1Score } from './metrics/f1-score.ts';
export { gini } from './metrics/gini.ts';
export { ksStatistic } from './metrics/ks-statistic.ts';
export { logLoss } from './metrics/log-loss.ts';
export { precision } from './metrics/precision.ts';
export { recall } from './metrics/recall.ts';
export { rocAuc } from './metrics/roc-auc.ts';
export { chooseThreshold, type ChosenThreshold } from './threshold/choose-threshold.ts';
