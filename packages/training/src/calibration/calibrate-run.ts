import { withoutWeights } from './calibrated-scores.ts';
import { chooseCalibration, type CalibrationChoice } from './choose-calibration.ts';
import { shiftCalibration } from './shift-calibration.ts';

interface CalibrateRunRequest {
  readonly outOfFold: Float64Array;
  /** Untouched rows by the models of the folds, as `outOfFold`, and by the final model. */
  readonly untouchedOutOfFold: Float64Array;
  readonly untouched: Float64Array;
  readonly weightRatio: number;
  /** Of the development rows; those of the untouched ones have no part in it. */
  readonly labels: Float32Array;
  readonly foldOf: Int32Array;
}

/** Chooses a calibration on out-of-fold scores, and brings it to the final model. */
export function calibrateRun(request: CalibrateRunRequest): CalibrationChoice {
  const { labels, foldOf } = request;
  const logOdds = (scores: Float64Array): Float64Array =>
    withoutWeights(scores, request.weightRatio);
  const chosen = chooseCalibration({ logOdds: logOdds(request.outOfFold), labels, foldOf });
  const calibration = shiftCalibration({
    calibration: chosen.calibration,
    final: logOdds(request.untouched),
    folds: logOdds(request.untouchedOutOfFold),
  });
  return { ...chosen, calibration };
}
