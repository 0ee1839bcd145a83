import { probabilityOf } from '@octroi/scoring';
import { logOddsOf } from '@octroi/statistics';
import type { CalibrationChoice } from './choose-calibration.ts';

interface CalibratedModel {
  readonly calibration: CalibrationChoice;
  readonly weightRatio: number;
}

/** The calibrated probability of default behind each score of a run's model. */
export function calibratedScores(
  { calibration, weightRatio }: CalibratedModel,
  scores: Float64Array,
): Float64Array {
  const probability = probabilityOf(calibration.calibration, weightRatio);
  return scores.map((score) => probability(logOddsOf(score)));
}

/** Log-odds of scores with the effect of class weights taken out: what calibrations read. */
export function withoutWeights(scores: Float64Array, weightRatio: number): Float64Array {
  const shift = Math.log(weightRatio);
  return scores.map((score) => logOddsOf(score) - shift);
}
