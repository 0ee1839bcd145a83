export {
  binnedColumn,
  type Bin,
  type BinnedColumn,
  type CountedBin,
} from './binning/binned-column.ts';
export {
  categoryBins,
  countCategories,
  type CategoryCounts,
  type CategorySample,
  type TwoCategorySamples,
} from './binning/category-counts.ts';
export { levelBins, type LevelBins, type LevelBinsRequest } from './binning/level-bins.ts';
export {
  monotoneBins,
  type BinningRules,
  type MonotoneBins,
  type MonotoneBinsRequest,
} from './binning/monotone-bins.ts';
export {
  totalOutcomes,
  weightOfEvidence,
  type OutcomeCounts,
} from './binning/weight-of-evidence.ts';
export {
  calibrate,
  softplus,
  type BetaCalibration,
  type Calibration,
  type IsotonicCalibration,
  type PlattCalibration,
} from './calibration/calibration.ts';
export { calibrationBound } from './calibration/calibration-bound.ts';
export { logistic, logOddsOf } from './calibration/logistic.ts';
export {
  measureCalibration,
  type CalibrationMeasure,
  type CalibrationRequest,
} from './calibration/measure-calibration.ts';
export {
  calibrationError,
  reliabilityBins,
  type ReliabilityBin,
  type ReliabilityRequest,
} from './calibration/reliability-bins.ts';
export { distinctValues } from './binning/distinct-values.ts';
export { quantile } from './intervals/quantile.ts';
export { quantileBins, quantileEdges, type QuantileBinsRequest } from './binning/quantile-bins.ts';
export { rowsBelow } from './binning/rows-up-to.ts';
export { evidentlyBins, sturgesBins, type SturgesBinsRequest } from './binning/sturges-bins.ts';
export { valueBins } from './binning/value-bins.ts';
export {
  compareByAuc,
  type ComparedModel,
  type CompareByAucRequest,
} from './comparison/compare-by-auc.ts';
export type { Comparison, ComparisonRow, ModelCalibration } from './comparison/comparison.ts';
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
export {
  thinPrecisionRecallCurve,
  type PrecisionRecallPoint,
} from './curves/thin-precision-recall-curve.ts';
export { thinRocCurve } from './curves/thin-roc-curve.ts';
export { drawBinomial } from './distributions/binomial-sampler.ts';
export { chiSquareSurvival } from './distributions/chi-square.ts';
export { kolmogorovSurvival } from './distributions/kolmogorov.ts';
export {
  noncentralChiSquareSurvival,
  type NoncentralChiSquare,
} from './distributions/noncentral-chi-square.ts';
export { normalCdf, normalQuantile, normalSurvival } from './distributions/normal.ts';
export {
  measureFairness,
  type Fairness,
  type FairnessEstimate,
  type FairnessRequest,
  type GroupFairness,
} from './fairness/measure-fairness.ts';
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
export { costStandardError } from './intervals/cost-standard-error.ts';
export { delongInterval, type AucEstimate, type DelongRequest } from './intervals/delong.ts';
export { hanleyMcNeilError, type ReportedAuc } from './intervals/hanley-mcneil.ts';
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
export { wilsonInterval } from './intervals/wilson-interval.ts';
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
export { benjaminiHochberg } from './tests/benjamini-hochberg.ts';
export {
  chiSquareAgainstReference,
  chiSquareHomogeneity,
  type ChiSquareTest,
} from './tests/chi-square-test.ts';
export { dkwInterval, type DkwIntervalRequest } from './tests/dkw-interval.ts';
export { hellingerDistance } from './tests/hellinger.ts';
export { jensenShannonDistance, type JensenShannonBase } from './tests/jensen-shannon.ts';
export {
  kolmogorovSmirnov,
  kolmogorovSmirnovOfGaps,
  kolmogorovSmirnovPValue,
  type KolmogorovSmirnovMethod,
  type KolmogorovSmirnovPValueRequest,
  type KolmogorovSmirnovRequest,
  type KolmogorovSmirnovTest,
} from './tests/kolmogorov-smirnov.ts';
export {
  standardisedMeanDifference,
  type MeanDifference,
  type MeanDifferenceRequest,
  type SampleMoments,
} from './tests/mean-difference.ts';
export {
  populationStability,
  type EmptyBins,
  type PopulationStability,
} from './tests/population-stability.ts';
export { sampleGaps, type SampleGaps } from './tests/sample-gaps.ts';
export { summariseSample, type SampleSummary } from './tests/sample-summary.ts';
export type { BinCounts } from './tests/shares.ts';
export {
  sortSample,
  type SampleName,
  type SortedSample,
  type TwoSamples,
} from './tests/sorted-sample.ts';
export { stabilityInterval, type StabilityIntervalRequest } from './tests/stability-interval.ts';
export { totalVariation } from './tests/total-variation.ts';
export {
  twoProportions,
  type Proportion,
  type TwoProportionsRequest,
  type TwoProportionsTest,
} from './tests/two-proportions.ts';
export {
  normedWasserstein,
  wassersteinDistance,
  wassersteinOfCounts,
  type ValueCounts,
} from './tests/wasserstein.ts';
export { chooseThreshold, type ChosenThreshold } from './threshold/choose-threshold.ts';
