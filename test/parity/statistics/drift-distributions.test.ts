import {
  chiSquareSurvival,
  kolmogorovSmirnovPValue,
  kolmogorovSurvival,
  noncentralChiSquareSurvival,
} from '@octroi/statistics';
import { expect, test } from 'vitest';
import { driftCases, relativeGap } from './drift-cases.ts';

test("Kolmogorov's finite-n law equals scipy in every branch, down to 1e-290", () => {
  const wrong = driftCases.kolmogorov
    .map(([rows, distance, wanted]) => {
      return { rows, distance, wanted, ours: kolmogorovSurvival(rows, distance) };
    })
    .filter(({ ours, wanted }) => !(relativeGap(ours, wanted) < 1e-10));
  expect(wrong).toEqual([]);
  expect(Math.min(...driftCases.kolmogorov.map((one) => one[2]))).toBeLessThan(1e-250);
});

test("the reference deck's D gives scipy's p-value", () => {
  const [referenceRows, currentRows, statistic, wanted] = driftCases.deck;
  const ours = kolmogorovSmirnovPValue({ statistic, referenceRows, currentRows });
  expect(relativeGap(ours, wanted)).toBeLessThan(1e-10);
  // The deck prints .3825 for an unrounded D; .004088 is rounded.
  expect(Math.abs(ours - 0.3825)).toBeLessThan(2e-4);
});

test('chi-square tails equal scipy relatively, down to 1e-280', () => {
  const wrong = driftCases.chiSquare
    .map(([degrees, x, wanted]) => ({ degrees, x, wanted, ours: chiSquareSurvival(x, degrees) }))
    .filter(({ ours, wanted }) => !(relativeGap(ours, wanted) < 2e-12));
  expect(wrong).toEqual([]);
  expect(Math.min(...driftCases.chiSquare.map((one) => one[2]))).toBeLessThan(1e-280);
});

test('noncentral chi-square tails equal scipy', () => {
  const wrong = driftCases.noncentralChiSquare
    .map(([degrees, noncentrality, x, wanted]) => {
      return { x, wanted, ours: noncentralChiSquareSurvival(x, { degrees, noncentrality }) };
    })
    .filter(({ ours, wanted }) => !(Math.abs(ours - wanted) < 1e-12));
  expect(wrong).toEqual([]);
});
