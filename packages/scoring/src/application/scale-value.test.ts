import { logistic } from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { withClassWeights, withoutClassWeights } from '../probability.ts';
import { loanBundle, loanCalibration } from '../testing/loan-bundle.ts';
import { cutoffLogOdds, scaleValue } from './scale-value.ts';

const plain = loanBundle();
const calibrated = loanBundle({
  calibration: {
    ...loanCalibration,
    calibration: { method: 'platt', slope: 0.8, intercept: -0.5 },
  },
});

test('without a calibration the probability is the score, class weights taken out', () => {
  expect(scaleValue(plain, 'score')(0.7)).toBe(logistic(0.7));
  expect(scaleValue(plain, 'probability')(0.7)).toBe(withoutClassWeights(logistic(0.7), 2));
  expect(scaleValue(plain, 'balanced-score')(0.7)).toBeCloseTo(
    withClassWeights(logistic(0.7), 0.8 / 0.2 / 2),
    14,
  );
});

test('a calibration changes the probability alone', () => {
  const expected = logistic(0.8 * (0.7 - Math.log(2)) - 0.5);
  expect(scaleValue(calibrated, 'probability')(0.7)).toBeCloseTo(expected, 14);
  for (const scale of ['score', 'balanced-score'] as const) {
    expect(scaleValue(calibrated, scale)(0.7)).toBe(scaleValue(plain, scale)(0.7));
  }
});

describe.each(['score', 'balanced-score', 'probability'] as const)(
  'a cut-off on the %s',
  (scale) => {
    test.each([0.05, 0.3, 0.65])('of %d is found in log-odds', (threshold) => {
      const at = cutoffLogOdds(calibrated, { scale, threshold });
      expect(scaleValue(calibrated, scale)(at)).toBeGreaterThanOrEqual(threshold);
      expect(scaleValue(calibrated, scale)(at - 1e-9)).toBeLessThan(threshold);
    });

    test('that refuses all or none is endless', () => {
      expect(cutoffLogOdds(calibrated, { scale, threshold: 0 })).toBe(-Infinity);
      expect(cutoffLogOdds(calibrated, { scale, threshold: 1 + Number.EPSILON })).toBe(Infinity);
    });
  },
);
