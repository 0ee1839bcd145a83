import { calibrate, logistic, type Calibration } from '@octroi/statistics';
import type { Bundle } from '../bundle/bundle.ts';
import { withClassWeights, withoutClassWeights } from '../probability.ts';
import type { Assessment } from './assessment.ts';
import { classRatio } from './class-ratio.ts';

/** What raw log-odds of a bundle's model mean. */
export function assessLogOdds({
  manifest,
  calibration,
}: Pick<Bundle, 'manifest' | 'calibration'>): (logOdds: number) => Assessment {
  const { weightRatio } = manifest.model;
  const balancing = classRatio(manifest.training) / weightRatio;
  const probability = probabilityOf(calibration?.calibration ?? null, weightRatio);
  return (logOdds) => {
    const score = logistic(logOdds);
    return {
      logOdds,
      score,
      probability: probability(logOdds),
      balancedScore: withClassWeights(score, balancing),
    };
  };
}

/**
 * The probability behind raw log-odds of a model trained with class weights of this ratio: their effect is
 * taken out, then the calibration, where there is one, is applied.
 */
export function probabilityOf(
  calibration: Calibration | null,
  weightRatio: number,
): (logOdds: number) => number {
  if (calibration === null) {
    return (logOdds) => withoutClassWeights(logistic(logOdds), weightRatio);
  }
  const calibrated = calibrate(calibration);
  const shift = Math.log(weightRatio);
  return (logOdds) => calibrated(logOdds - shift);
}
