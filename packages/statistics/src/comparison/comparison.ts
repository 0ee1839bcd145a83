import type { Translated } from '@octroi/core';
import type { Calibration } from '../calibration/calibration.ts';
import type { CalibrationMeasure } from '../calibration/measure-calibration.ts';
import type { Interval } from '../intervals/interval.ts';
import type { AucDifference } from '../intervals/paired-delong.ts';
import type { MisclassificationCosts } from '../metrics/business-cost.ts';
import type { ConfusionMatrix } from '../metrics/confusion-matrix.ts';
import type { Verdict } from './verdict.ts';

/** One model of a comparison. */
export interface ComparisonRow {
  readonly name: string;
  readonly label: Translated;
  /** On the untouched rows, with DeLong's 95 % interval. */
  readonly auc: number;
  readonly aucInterval: Interval;
  /** Against the best AUC on the same rows (paired DeLong); absent for the best. */
  readonly difference?: AucDifference;
  readonly verdict: Verdict;
  /** Columns of its matrix. */
  readonly columns: number;
  /** On the development rows. */
  readonly outOfFoldAuc: number;
  /** Least cost on the out-of-fold scores: a score of this or more is refused. In [0, 1 + 2^-52]. */
  readonly threshold: number;
  /** On the untouched rows at the threshold, as all that follows. */
  readonly matrix: ConfusionMatrix;
  readonly f1: number;
  readonly cost: number;
  readonly costInterval: Interval;
  readonly logLoss: number;
  readonly brier: number;
  /** Of the calibrated probabilities; absent in runs from before there were any. */
  readonly calibration?: ModelCalibration;
  readonly fitSeconds: number;
}

export interface ModelCalibration extends CalibrationMeasure {
  /** How scores become probabilities. */
  readonly method: Calibration['method'];
}

export interface Comparison {
  /** Best untouched AUC first. */
  readonly rows: readonly ComparisonRow[];
  /** Name of the model with the best out-of-fold AUC: chosen without a look at the untouched rows. */
  readonly chosen: string;
  readonly costs: MisclassificationCosts;
}
