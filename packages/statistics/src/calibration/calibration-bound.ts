import type { CalibrationMeasure } from './measure-calibration.ts';

/** How far a mean probability may be from the base rate on any number of rows. */
const leastBound = 0.003;
/** Chance alone passes this once in 370 times. */
const mostErrors = 3;

/**
 * The distance between mean probability and base rate from which probabilities are not calibrated: .003,
 * or three standard errors where the rows are too few to tell so little.
 */
export function calibrationBound({
  differenceError,
}: Pick<CalibrationMeasure, 'differenceError'>): number {
  return Math.max(leastBound, mostErrors * differenceError);
}
