import { isOctroiError } from '@octroi/core';
import { withoutClassWeights } from '@octroi/scoring';
import {
  averagePrecision,
  brierScore,
  businessCost,
  confusionMatrix,
  delongInterval,
  f1Score,
  logLoss,
  normalQuantile,
  precision,
  recall,
  rocAuc,
  type AucEstimate,
  type ComparisonRow,
  type ConfusionMatrix,
  type LabelledScores,
  type MisclassificationCosts,
} from '@octroi/statistics';
import type { FoldFit, ModelRun, TrainingSplit } from '@octroi/training';

/** Numbers by the name of their metric. */
export type MetricValues = Readonly<Record<string, number>>;

/** What decides between models, on the untouched rows. */
export function comparedMetrics(row: ComparisonRow): MetricValues {
  return {
    auc: row.auc,
    auc_lower: row.aucInterval.lower,
    auc_upper: row.aucInterval.upper,
    cost: row.cost,
    cost_lower: row.costInterval.lower,
    cost_upper: row.costInterval.upper,
    threshold: row.threshold,
    f1: row.f1,
    log_loss: row.logLoss,
    brier: row.brier,
    out_of_fold_auc: row.outOfFoldAuc,
    ...(row.calibration && {
      mean_probability: row.calibration.meanProbability,
      calibration_error: row.calibration.error,
      calibration_error_lower: row.calibration.errorInterval.lower,
      calibration_error_upper: row.calibration.errorInterval.upper,
    }),
  };
}

/** What `comparedMetrics` leaves out of one model's metrics. */
export function modelMetrics(row: ComparisonRow, untouched: LabelledScores): MetricValues {
  return {
    ...counts(row.matrix),
    average_precision: averagePrecision(untouched),
    fit_seconds: row.fitSeconds,
  };
}

export interface FoldScores {
  readonly run: ModelRun;
  readonly split: TrainingSplit;
  /** Of the development rows. */
  readonly labels: Float32Array;
  readonly threshold: number;
  readonly costs: MisclassificationCosts;
}

/** How the model of one fold does on the fold's own rows. */
export function foldMetrics(scores: FoldScores, { fold, seconds }: FoldFit): MetricValues {
  const { run, threshold, costs } = scores;
  const own = rowsOfFold(scores, fold);
  const auc = aucOf(own);
  const matrix = confusionMatrix({ ...own, threshold });
  const probabilities = {
    ...own,
    scores: own.scores.map((score) => withoutClassWeights(score, run.weightRatio)),
  };
  return {
    auc: auc.auc,
    auc_standard_error: auc.standardError,
    auc_lower: auc.interval.lower,
    auc_upper: auc.interval.upper,
    average_precision: averagePrecision(own),
    log_loss: logLoss(probabilities),
    brier: brierScore(probabilities),
    threshold,
    cost: businessCost(matrix, costs),
    f1: f1Score(matrix),
    ...counts(matrix),
    fit_seconds: seconds,
  };
}

/**
 * Means over the folds. The interval of the mean AUC takes the folds’ models as given: their rows are
 * not the same, so that the variances add up.
 */
export function meanMetrics(folds: readonly MetricValues[]): MetricValues {
  const mean = (name: string): number =>
    folds.reduce((sum, values) => sum + values[name], 0) / folds.length;
  const squares = folds.reduce((sum, values) => sum + values['auc_standard_error'] ** 2, 0);
  const error = Math.sqrt(squares) / folds.length;
  const auc = mean('auc');
  const names = ['average_precision', 'log_loss', 'brier', 'cost', 'f1'];
  return {
    fold_mean_auc: auc,
    fold_mean_auc_lower: auc - z95 * error,
    fold_mean_auc_upper: auc + z95 * error,
    ...Object.fromEntries(names.map((name) => [`fold_mean_${name}`, mean(name)])),
  };
}

/** Half the width of a 95 % interval, in standard errors. */
const z95 = normalQuantile(0.975);

/** Without an interval where a class has too few rows for one. */
function aucOf(own: LabelledScores): AucEstimate {
  try {
    return delongInterval(own);
  } catch (error) {
    if (!isOctroiError(error, 'STATISTICS_CLASS_TOO_SMALL')) throw error;
    const interval = { lower: NaN, upper: NaN, level: 0.95 };
    return { auc: rocAuc(own), standardError: NaN, interval };
  }
}

function rowsOfFold({ run, split, labels }: FoldScores, fold: number): LabelledScores {
  const isOwn = (_: number, row: number): boolean => split.foldOf[row] === fold;
  return { scores: run.outOfFold.filter(isOwn), labels: labels.filter(isOwn) };
}

function counts(matrix: ConfusionMatrix): MetricValues {
  return {
    true_negatives: matrix.trueNegatives,
    false_positives: matrix.falsePositives,
    false_negatives: matrix.falseNegatives,
    true_positives: matrix.truePositives,
    precision: precision(matrix),
    recall: recall(matrix),
  };
}
