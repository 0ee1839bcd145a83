import { calibrate, logistic, logOddsOf, type Calibration } from '@octroi/statistics';

export interface ShiftRequest {
  /** Fitted on scores by the models of the folds. */
  readonly calibration: Calibration;
  /**
   * Log-odds of rows that no model was fitted on, without class weights: by the final model, and each by
   * the model of one fold, drawn as what the calibration was fitted on. What came of them is not asked.
   */
  readonly final: Float64Array;
  readonly folds: Float64Array;
}

/** Fewer rows say too little of how the final model differs. */
const leastRows = 100;
/** In log-odds, to either side: nobody's models differ by more. */
const mostShift = 4;
const halvings = 50;

/**
 * The calibration for the final model, which was fitted on more rows than the models of the folds: its intercept
 * moved until both have the same mean probability over the same rows. Calibrated probabilities have the base rate as
 * their mean whichever model they come from, so that no outcome is needed to tell the two apart. (Updating the
 * intercept: Steyerberg, "Clinical Prediction Models", 2009, chapter 20.)
 */
export function shiftCalibration({ calibration, final, folds }: ShiftRequest): Calibration {
  if (final.length < leastRows) return calibration;
  const wanted = meanOf(calibration, folds);
  let [from, to] = [-mostShift, mostShift];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (from + to) / 2;
    if (meanOf(shifted(calibration, middle), final) < wanted) from = middle;
    else to = middle;
  }
  return shifted(calibration, (from + to) / 2);
}

/** The same with every probability moved in log-odds; of an isotonic one, at its knots. */
function shifted(calibration: Calibration, by: number): Calibration {
  if (calibration.method !== 'isotonic') {
    return { ...calibration, intercept: calibration.intercept + by };
  }
  const move = (probability: number): number => logistic(logOddsOf(probability) + by);
  return { ...calibration, probabilities: calibration.probabilities.map(move) };
}

function meanOf(calibration: Calibration, logOdds: Float64Array): number {
  const probability = calibrate(calibration);
  return logOdds.reduce((sum, own) => sum + probability(own), 0) / logOdds.length;
}
