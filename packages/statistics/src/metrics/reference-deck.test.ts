import { describe, expect, test } from 'vitest';
import { brierScore } from './brier-score.ts';
import { businessCost } from './business-cost.ts';
import type { ConfusionMatrix } from './confusion-matrix.ts';
import { f1Score } from './f1-score.ts';
import { logLoss } from './log-loss.ts';
import { recall } from './recall.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

const matrixOf = ([[tn, fp], [fn, tp]]: readonly [number, number][]): ConfusionMatrix => ({
  trueNegatives: tn,
  falsePositives: fp,
  falseNegatives: fn,
  truePositives: tp,
});

// The four models of the reference project on 61,503 rows; F1 at the chosen threshold.
const deck = [
  {
    model: 'log_reg',
    rows: [
      [41828, 14710],
      [1854, 3111],
    ],
    cost: 33_250,
    f1: 0.2731,
  },
  {
    model: 'xgb',
    rows: [
      [41029, 15509],
      [1677, 3288],
    ],
    cost: 32_279,
    f1: 0.2767,
  },
  {
    model: 'lgbm',
    rows: [
      [41331, 15207],
      [1695, 3270],
    ],
    cost: 32_157,
    f1: 0.279,
  },
  {
    model: 'gb',
    rows: [
      [42148, 14390],
      [1813, 3152],
    ],
    cost: 32_520,
    f1: 0.2801,
  },
] satisfies { model: string; rows: [number, number][]; cost: number; f1: number }[];

describe.each(deck)('$model of the reference deck', ({ rows, cost, f1 }) => {
  test('cost and F1 follow from the confusion matrix', () => {
    expect(businessCost(matrixOf(rows), costs)).toBe(cost);
    expect(f1Score(matrixOf(rows))).toBeCloseTo(f1, 4);
  });
});

test('accept-all and refuse-all cost what the deck says', () => {
  const acceptAll = matrixOf([
    [56_538, 0],
    [4965, 0],
  ]);
  const refuseAll = matrixOf([
    [0, 56_538],
    [0, 4965],
  ]);
  expect(businessCost(acceptAll, costs)).toBe(49_650);
  expect(businessCost(refuseAll, costs)).toBe(56_538);
  expect([recall(acceptAll), recall(refuseAll)]).toEqual([0, 1]);
});

test('the base rate as score has the null log loss and null Brier score', () => {
  const labels = new Uint8Array(61_503).fill(1, 0, 4965);
  const scores = new Float64Array(61_503).fill(4965 / 61_503);
  expect(logLoss({ scores, labels })).toBeCloseTo(0.28054, 5);
  expect(brierScore({ scores, labels })).toBeCloseTo(0.07421, 5);
});

test('metrics that are not defined are NaN', () => {
  expect(
    f1Score(
      matrixOf([
        [3, 0],
        [0, 0],
      ]),
    ),
  ).toBeNaN();
  expect(
    recall(
      matrixOf([
        [3, 1],
        [0, 0],
      ]),
    ),
  ).toBeNaN();
});

test.each([-1, NaN, Infinity])('a cost of %d is refused', (falseNegativeCost) => {
  const request = (): number =>
    businessCost(
      matrixOf([
        [1, 1],
        [1, 1],
      ]),
      { falseNegativeCost, falsePositiveCost: 1 },
    );
  expect(request).toThrow(`falseNegativeCost is ${falseNegativeCost}, expected 0 <= x < ∞`);
});
