import { logistic } from './logistic.ts';

/**
 * From log-odds to probabilities that come true, as plain data. The log-odds are a model's own with the
 * effect of class weights taken out.
 *
 * - `platt`: logistic(slope x + intercept). Platt, "Probabilistic outputs for support vector machines", 1999.
 * - `beta`: log-odds lower ln s - upper ln(1 - s) + intercept, for the share s = logistic(x). Kull, Silva
 *   Filho & Flach, "Beta calibration", 2017.
 * - `isotonic`: straight lines between knots, level beyond them. Zadrozny & Elkan, 2002.
 *
 * None of them ever falls: an order between two applications is kept, or becomes a tie.
 */
export type Calibration = PlattCalibration | BetaCalibration | IsotonicCalibration;

export interface PlattCalibration {
  readonly method: 'platt';
  /** Not negative. */
  readonly slope: number;
  readonly intercept: number;
}

export interface BetaCalibration {
  readonly method: 'beta';
  /** Not negative, both: how log-odds follow low shares, and high ones. */
  readonly lower: number;
  readonly upper: number;
  readonly intercept: number;
}

export interface IsotonicCalibration {
  readonly method: 'isotonic';
  /** Ascending, no two alike. */
  readonly logOdds: readonly number[];
  /** One a knot, ascending, in (0, 1). */
  readonly probabilities: readonly number[];
}

/** The probability behind log-odds without class weights. */
export function calibrate(calibration: Calibration): (logOdds: number) => number {
  switch (calibration.method) {
    case 'platt':
      return (logOdds) => logistic(calibration.slope * logOdds + calibration.intercept);
    case 'beta':
      return (logOdds) =>
        logistic(
          calibration.upper * softplus(logOdds) -
            calibration.lower * softplus(-logOdds) +
            calibration.intercept,
        );
    case 'isotonic':
      return (logOdds) => between(calibration, logOdds);
  }
}

/** log(1 + e^x), which is -ln(1 - logistic(x)). */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function between({ logOdds: knots, probabilities }: IsotonicCalibration, logOdds: number): number {
  let [from, to] = [0, knots.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (knots[middle] <= logOdds) from = middle + 1;
    else to = middle;
  }
  if (from === 0) return probabilities[0];
  if (from === knots.length) return probabilities[from - 1];
  const share = (logOdds - knots[from - 1]) / (knots[from] - knots[from - 1]);
  return probabilities[from - 1] + share * (probabilities[from] - probabilities[from - 1]);
}
