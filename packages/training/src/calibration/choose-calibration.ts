import type { CalibrationCandidate } from '@octroi/scoring';
import { calibrate, logistic, logLoss, type Calibration } from '@octroi/statistics';
import { fitBeta } from './fit-beta.ts';
import { fitIsotonic } from './fit-isotonic.ts';
import { fitPlatt } from './fit-platt.ts';
import type { ScoredOutcomes } from './scored-outcomes.ts';

export interface CalibrationChoice {
  /** Fitted on all rows; of a run, for its final model. */
  readonly calibration: Calibration;
  /** What was tried, the least log loss first. */
  readonly candidates: readonly CalibrationCandidate[];
}

export interface CalibrationRequest extends ScoredOutcomes {
  /** Fold of each row; whole people. */
  readonly foldOf: Int32Array;
}

type Fit = (outcomes: ScoredOutcomes) => Calibration;

const fits: Readonly<Record<Calibration['method'], Fit>> = {
  platt: fitPlatt,
  beta: fitBeta,
  isotonic: fitIsotonic,
};

/**
 * Fits a calibration on out-of-fold scores, chosen by its log loss on folds it was not fitted on.
 *
 * `prior`, the scores with no more than the effect of class weights taken out, stands beside the others for
 * comparison; it is not chosen, since nothing makes its mean the base rate.
 */
export function chooseCalibration(request: CalibrationRequest): CalibrationChoice {
  const tried = Object.entries(fits).map(([method, fit]) => ({
    method: method as Calibration['method'],
    logLoss: outOfFoldLoss(request, fit),
    fit,
  }));
  const best = tried.reduce((least, own) => (own.logLoss < least.logLoss ? own : least));
  const prior = logLoss({ scores: request.logOdds.map(logistic), labels: request.labels });
  const candidates: CalibrationCandidate[] = [
    ...tried.map(({ method, logLoss: loss }) => ({ method, logLoss: loss })),
    { method: 'prior' as const, logLoss: prior },
  ];
  return {
    calibration: best.fit(request),
    candidates: candidates.sort((one, other) => one.logLoss - other.logLoss),
  };
}

function outOfFoldLoss({ logOdds, labels, foldOf }: CalibrationRequest, fit: Fit): number {
  const probabilities = new Float64Array(logOdds.length);
  for (const fold of new Set(foldOf)) {
    const others = (_: number, row: number): boolean => foldOf[row] !== fold;
    const apply = calibrate(
      fit({ logOdds: logOdds.filter(others), labels: labels.filter(others) }),
    );
    logOdds.forEach((own, row) => {
      if (foldOf[row] === fold) probabilities[row] = apply(own);
    });
  }
  return logLoss({ scores: probabilities, labels });
}
