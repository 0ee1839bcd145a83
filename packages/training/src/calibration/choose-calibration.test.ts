import { createRandom } from '@octroi/core';
import { calibrate, logistic, logLoss } from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { chooseCalibration } from './choose-calibration.ts';
import { fitBeta } from './fit-beta.ts';
import { fitIsotonic } from './fit-isotonic.ts';
import { fitPlatt } from './fit-platt.ts';

/** Scores and outcomes whose true probability is a function of the score. */
function outcomes(rows: number, truth: (logOdds: number) => number) {
  const random = createRandom('outcomes');
  const logOdds = Float64Array.from({ length: rows }, () => -1 + 1.2 * random.normal());
  const labels = Float32Array.from(logOdds, (x) => Number(random.uniform() < truth(x)));
  return { logOdds, labels, foldOf: Int32Array.from(logOdds, (_, row) => row % 5) };
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

const straight = outcomes(8000, (x) => logistic(0.6 * x - 1.5));

test('Platt finds the slope and intercept that made the outcomes', () => {
  const { slope, intercept } = fitPlatt(straight);
  expect(Math.abs(slope - 0.6)).toBeLessThan(0.1);
  expect(Math.abs(intercept + 1.5)).toBeLessThan(0.1);
});

describe.each([
  ['platt', fitPlatt],
  ['beta', fitBeta],
  ['isotonic', fitIsotonic],
])('%s', (_name, fit) => {
  test('has the base rate as its mean over the rows it was fitted on', () => {
    const probabilities = straight.logOdds.map(calibrate(fit(straight)));
    expect(mean(probabilities)).toBeCloseTo(mean(straight.labels), 3);
  });

  test('never falls, and gives the base rate, where scores say the opposite of what comes', () => {
    const opposite = { ...straight, logOdds: straight.logOdds.map((x) => -x) };
    const apply = calibrate(fit(opposite));
    expect(apply(3)).toBeGreaterThanOrEqual(apply(-3));
    expect(apply(-1)).toBeCloseTo(mean(straight.labels), 2);
  });

  test('gives the base rate where all scores are equal', () => {
    const level = { ...straight, logOdds: new Float64Array(8000).fill(-0.7) };
    expect(calibrate(fit(level))(-0.7)).toBeCloseTo(mean(straight.labels), 3);
  });

  test('stays inside (0, 1) where a score parts the classes without fault', () => {
    const labels = straight.logOdds.map((x) => Number(x > 1));
    const apply = calibrate(fit({ ...straight, labels: Float32Array.from(labels) }));
    for (const x of [-30, 0.99, 1.01, 30]) {
      expect(apply(x)).toBeGreaterThan(0);
      expect(apply(x)).toBeLessThanOrEqual(1);
    }
    expect(apply(0)).toBeLessThan(0.1);
    expect(apply(3)).toBeGreaterThan(0.9);
  });
});

test('the choice has the least log loss on folds it was not fitted on', () => {
  const step = outcomes(20_000, (x) => (x > 0.2 ? 0.6 : 0.05));
  const { calibration, candidates } = chooseCalibration(step);
  expect(calibration.method).toBe('isotonic');
  expect(candidates.map(({ method }) => method)).toContain('prior');
  const losses = candidates.map((candidate) => candidate.logLoss);
  expect(losses).toEqual(losses.toSorted((one, other) => one - other));
  const [fitted, prior] = [calibrate(calibration), logistic].map((apply) =>
    logLoss({ scores: step.logOdds.map(apply), labels: step.labels }),
  );
  expect(prior).toBe(candidates.find(({ method }) => method === 'prior')?.logLoss);
  expect(fitted).toBeLessThan(losses[0]);
});

test('scores that are right as they are lose next to nothing', () => {
  const { candidates } = chooseCalibration(outcomes(8000, logistic));
  const prior = candidates.find(({ method }) => method === 'prior');
  expect(candidates[0].logLoss).toBeLessThan((prior?.logLoss ?? 0) + 5e-4);
});
