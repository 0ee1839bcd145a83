import { createRandom } from '@octroi/core';
import { calibrate, logistic, type Calibration } from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { shiftCalibration } from './shift-calibration.ts';

const calibrations: readonly Calibration[] = [
  { method: 'platt', slope: 0.8, intercept: -0.4 },
  { method: 'beta', lower: 0.9, upper: 0.6, intercept: -0.2 },
  { method: 'isotonic', logOdds: [-4, -2, -2 + 1e-9, 1], probabilities: [0.02, 0.04, 0.1, 0.6] },
];

/** Two models of the same rows: the final one is surer, and says more on the whole. */
function twoModels(rows: number): { readonly final: Float64Array; readonly folds: Float64Array } {
  const random = createRandom('two models');
  const truth = Float64Array.from({ length: rows }, () => -2.5 + random.normal());
  return {
    folds: truth.map((x) => x + 0.6 * random.normal()),
    final: truth.map((x) => x + 0.3 + 0.3 * random.normal()),
  };
}

const meanOf = (calibration: Calibration, logOdds: Float64Array): number =>
  logOdds.reduce((sum, x) => sum + calibrate(calibration)(x), 0) / logOdds.length;

describe.each(calibrations)('$method', (calibration) => {
  const models = twoModels(5000);
  const shifted = shiftCalibration({ calibration, ...models });

  test('has the same mean by the final model as by those of the folds', () => {
    const wanted = meanOf(calibration, models.folds);
    expect(Math.abs(meanOf(calibration, models.final) - wanted)).toBeGreaterThan(0.003);
    expect(meanOf(shifted, models.final)).toBeCloseTo(wanted, 10);
  });

  test('keeps the order, and every probability inside (0, 1)', () => {
    const places = [-30, -4, -3, -2, 0, 1, 30].map(calibrate(shifted));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(1);
  });

  test('goes back to what it was with the two exchanged', () => {
    const back = shiftCalibration({
      ...{ calibration: shifted, final: models.folds, folds: models.final },
    });
    for (const x of [-3, -1, 0.5]) {
      expect(calibrate(back)(x)).toBeCloseTo(calibrate(calibration)(x), 10);
    }
  });

  test('stays as it is where the two models say the same', () => {
    const { folds } = models;
    const same = shiftCalibration({ calibration, folds, final: folds });
    for (const x of [-3, -1, 0.5]) {
      expect(calibrate(same)(x)).toBeCloseTo(calibrate(calibration)(x), 10);
    }
  });
});

test('too few rows, or none, move nothing', () => {
  const [calibration] = calibrations;
  expect(shiftCalibration({ calibration, ...twoModels(99) })).toBe(calibration);
  expect(shiftCalibration({ calibration, ...twoModels(0) })).toBe(calibration);
});

test('a curve without slope has the same mean whatever a model says', () => {
  const level: Calibration = { method: 'platt', slope: 0, intercept: -2 };
  const shifted = shiftCalibration({ calibration: level, ...twoModels(500) });
  expect(calibrate(shifted)(3)).toBeCloseTo(logistic(-2), 10);
});
