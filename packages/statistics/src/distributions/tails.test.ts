import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquareSurvival } from './chi-square.ts';
import { durbinCdf } from './durbin-matrix.ts';
import { kolmogorovSurvival } from './kolmogorov.ts';
import { logDeficit } from './log-deficit.ts';
import { noncentralChiSquareSurvival } from './noncentral-chi-square.ts';
import { normalSurvival } from './normal.ts';
import { pelzGoodCdf } from './pelz-good.ts';
import { poissonDensity } from './stirling-error.ts';
import { upperGammaShare } from './upper-gamma-share.ts';

const within = (value: number, wanted: number, relative: number): void => {
  expect(Math.abs(value / wanted - 1)).toBeLessThan(relative);
};

test('u - log(1 + u) keeps its digits around 0', () => {
  for (const u of [1e-9, -1e-9, 1e-4, -1e-4]) {
    const series = 1 / 2 - u * (1 / 3 - u * (1 / 4 - u * (1 / 5 - u / 6)));
    within(logDeficit(u), u * u * series, 1e-15);
  }
  for (const u of [-0.9, -0.36, -0.34, 0.3, 0.54, 0.56, 40]) {
    within(logDeficit(u), u - Math.log1p(u), 1e-14);
  }
  expect([logDeficit(0), logDeficit(-1)]).toEqual([0, Infinity]);
});

test('Poisson probabilities equal their products', () => {
  let probability = Math.exp(-7.5);
  for (let count = 1; count <= 60; count += 1) {
    probability *= 7.5 / count;
    within(poissonDensity(count, 7.5), probability, 1e-13);
  }
  expect(poissonDensity(0, 2)).toBe(Math.exp(-2));
  expect(poissonDensity(3, 0)).toBe(0);
});

test('chi-square tails of 1, 2 and 4 degrees have closed forms', () => {
  for (const x of [0.01, 0.5, 1, 2, 3, 10, 100, 900]) {
    within(chiSquareSurvival(x, 1), 2 * normalSurvival(Math.sqrt(x)), 1e-12);
    within(chiSquareSurvival(x, 2), Math.exp(-x / 2), 1e-12);
    within(chiSquareSurvival(x, 4), Math.exp(-x / 2) * (1 + x / 2), 1e-12);
  }
});

test('the ends of the tails are exact, what lies outside is NaN', () => {
  expect([
    chiSquareSurvival(0, 3),
    chiSquareSurvival(-1, 3),
    chiSquareSurvival(Infinity, 3),
  ]).toEqual([1, 1, 0]);
  const outside = [upperGammaShare(0, 1), upperGammaShare(1, -1), chiSquareSurvival(NaN, 2)];
  expect([...outside, kolmogorovSurvival(10, NaN)]).toEqual([NaN, NaN, NaN, NaN]);
  expect([kolmogorovSurvival(10, 0.05), kolmogorovSurvival(10, 1)]).toEqual([1, 0]);
  expect(kolmogorovSurvival(1_000_000, 0.4)).toBe(0);
  expect(noncentralChiSquareSurvival(0, { degrees: 2, noncentrality: 5 })).toBe(1);
});

test('without noncentrality the law is the central one', () => {
  for (const x of [0.1, 2, 9, 30]) {
    const law = { degrees: 5, noncentrality: 0 };
    within(noncentralChiSquareSurvival(x, law), chiSquareSurvival(x, 5), 1e-13);
  }
});

test("Kolmogorov's tail falls with the distance, over every change of method", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0.05, max: 4, noNaN: true }),
      fc.double({ min: 0.001, max: 0.1, noNaN: true }),
      (rows, z, more) => {
        const nearer = kolmogorovSurvival(rows, z / Math.sqrt(rows));
        const further = kolmogorovSurvival(rows, (z + more) / Math.sqrt(rows));
        expect(further).toBeLessThanOrEqual(nearer + 1e-9);
        expect(nearer).toBeGreaterThanOrEqual(0);
        expect(nearer).toBeLessThanOrEqual(1);
      },
    ),
    { seed: 1, numRuns: 150 },
  );
});

test('the exact law and the expansion agree for many rows', () => {
  for (const z of [0.4, 0.6, 0.9, 1.3]) {
    const distance = z / Math.sqrt(2000);
    expect(Math.abs(durbinCdf(2000, distance) - pelzGoodCdf(2000, distance))).toBeLessThan(1e-6);
  }
});

test('one and two rows have closed forms', () => {
  expect(kolmogorovSurvival(1, 0.8)).toBeCloseTo(0.4, 14);
  expect(kolmogorovSurvival(2, 0.3)).toBeCloseTo(1 - 2 * (2 * 0.3 - 0.5) ** 2, 14);
  expect(kolmogorovSurvival(2, 0.9)).toBeCloseTo(2 * 0.1 ** 2, 14);
});
