import { createRandom } from '@octroi/core';
import {
  brierScore,
  businessCostInterval,
  chooseThreshold,
  compareByAuc,
  confusionMatrix,
  f1Score,
  logLoss,
  measureCalibration,
  rocAuc,
  type Comparison,
  type ComparisonRow,
  type MisclassificationCosts,
} from '@octroi/statistics';
import { calibratedScores } from '../calibration/calibrated-scores.ts';
import { rowsOf } from '../rows-of.ts';
import type { ModelRun, TrainingRun } from '../train.ts';

export interface ComparisonRequest {
  readonly run: TrainingRun;
  readonly labels: Float32Array;
  readonly costs: MisclassificationCosts;
  readonly seed: number;
}

/**
 * Compares models on rows that neither fitting nor the choice of thresholds has seen.
 *
 * Log loss, Brier score and calibration are of the calibrated probabilities.
 */
export function compareModels({ run, labels, costs, seed }: ComparisonRequest): Comparison {
  const untouched = rowsOf(labels, run.split.untouched);
  const development = rowsOf(labels, run.split.development);
  const ranked = compareByAuc({
    labels: untouched,
    models: run.models.map(({ model, untouched: scores }) => ({ name: model.name, scores })),
  });
  const rows = ranked.map(({ name, auc, interval, againstBest, verdict }): ComparisonRow => {
    const modelRun = runNamed(run, name);
    return {
      name,
      label: modelRun.model.label,
      auc,
      aucInterval: interval,
      ...(againstBest && { difference: againstBest }),
      verdict,
      columns: modelRun.encoder.columns.length,
      ...atThreshold(modelRun, { development, untouched, costs, seed }),
      ...probabilityErrors(modelRun, untouched, seed),
      fitSeconds: modelRun.fitSeconds,
    };
  });
  const chosen = rows.reduce((best, row) => (row.outOfFoldAuc > best.outOfFoldAuc ? row : best));
  return { rows, chosen: chosen.name, costs };
}

interface Truth {
  readonly development: Float32Array;
  readonly untouched: Float32Array;
  readonly costs: MisclassificationCosts;
  readonly seed: number;
}

type AtThreshold = Pick<
  ComparisonRow,
  'outOfFoldAuc' | 'threshold' | 'matrix' | 'f1' | 'cost' | 'costInterval'
>;

function atThreshold(run: ModelRun, { development, untouched, costs, seed }: Truth): AtThreshold {
  const outOfFold = { scores: run.outOfFold, labels: development };
  const threshold = withinScores(chooseThreshold({ ...outOfFold, ...costs }).threshold);
  const matrix = confusionMatrix({ scores: run.untouched, labels: untouched, threshold });
  const random = createRandom(seed).fork(`cost of ${run.model.name}`);
  const { estimate, interval } = businessCostInterval({ matrix, ...costs, random });
  return {
    outOfFoldAuc: rocAuc(outOfFold),
    threshold,
    matrix,
    f1: f1Score(matrix),
    cost: estimate,
    costInterval: interval,
  };
}

function probabilityErrors(
  run: ModelRun,
  labels: Float32Array,
  seed: number,
): Pick<ComparisonRow, 'logLoss' | 'brier' | 'calibration'> {
  const scores = calibratedScores(run, run.untouched);
  const random = createRandom(seed).fork(`calibration of ${run.model.name}`);
  const { method } = run.calibration.calibration;
  return {
    logLoss: logLoss({ scores, labels }),
    brier: brierScore({ scores, labels }),
    calibration: { method, ...measureCalibration({ scores, labels, random }) },
  };
}

/** Accept-all and refuse-all as finite thresholds, which JSON can hold. */
function withinScores(threshold: number): number {
  return Math.min(Math.max(threshold, 0), 1 + Number.EPSILON);
}

function runNamed(run: TrainingRun, name: string): ModelRun {
  const found = run.models.find(({ model }) => model.name === name);
  if (found === undefined) throw new TypeError(`no run of ${name}`);
  return found;
}
