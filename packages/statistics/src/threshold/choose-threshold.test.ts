import fc from 'fast-check';
import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { costCurve } from '../curves/cost-curve.ts';
import { businessCost } from '../metrics/business-cost.ts';
import { confusionMatrix } from '../metrics/confusion-matrix.ts';
import { candidateThresholds } from './candidate-thresholds.ts';
import { chooseThreshold } from './choose-threshold.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

test('no threshold at all costs less than the chosen one, nor as little and refuses fewer', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { minLength: 1 });
  const positive = fc.double({ min: 0, max: 20, noNaN: true });
  fc.assert(
    fc.property(rows, positive, positive, (pairs, falseNegativeCost, falsePositiveCost) => {
      const scores = Float64Array.from(pairs, ([score]) => score);
      const labels = pairs.map(([, bad]) => Number(bad));
      const price = { falseNegativeCost, falsePositiveCost };
      const refusedAt = (threshold: number): number =>
        scores.filter((score) => score >= threshold).length;
      const costAt = (threshold: number): number =>
        businessCost(confusionMatrix({ scores, labels, threshold }), price);
      const chosen = chooseThreshold({ scores, labels, ...price });
      expect(costAt(chosen.threshold)).toBe(chosen.cost);
      for (let threshold = -0.5; threshold < 14; threshold += 0.5) {
        expect(costAt(threshold)).toBeGreaterThanOrEqual(chosen.cost);
        if (costAt(threshold) > chosen.cost) continue;
        expect(refusedAt(threshold)).toBeGreaterThanOrEqual(refusedAt(chosen.threshold));
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('the threshold lies midway between two neighbouring scores', () => {
  const scores = Float64Array.of(0.1, 0.2, 0.6, 0.8);
  expect(chooseThreshold({ scores, labels: [0, 0, 1, 1], ...costs })).toEqual({
    threshold: 0.4,
    cost: 0,
  });
});

test('among equal costs the threshold that refuses the fewest is taken', () => {
  const scores = Float64Array.of(0.2, 0.4);
  const request = { scores, labels: [1, 0], falseNegativeCost: 1, falsePositiveCost: 1 };
  expect(chooseThreshold(request)).toEqual({ threshold: Infinity, cost: 1 });
});

test('one class alone is accepted or refused whole', () => {
  const scores = Float64Array.of(0.2, 0.4);
  expect(chooseThreshold({ scores, labels: [0, 0], ...costs }).threshold).toBe(Infinity);
  expect(chooseThreshold({ scores, labels: [1, 1], ...costs }).threshold).toBe(-Infinity);
});

test('candidates separate neighbours even where nothing lies between them', () => {
  const next = 1 + Number.EPSILON;
  const tiny = Number.MIN_VALUE;
  const huge = Number.MAX_VALUE;
  const scores = Float64Array.of(
    huge,
    huge / 2,
    next,
    1,
    2 * tiny,
    tiny,
    0,
    -tiny,
    -1,
    -next,
    -huge,
  );
  const thresholds = candidateThresholds(scores);
  expect(thresholds).toHaveLength(scores.length + 1);
  thresholds.forEach((threshold, cut) => {
    expect(scores.filter((score) => score >= threshold)).toHaveLength(cut);
  });
});

test('it is the best of all cuts, the highest among equals, whatever the scores and costs', () => {
  const random = createRandom('every cut');
  for (let round = 0; round < 300; round += 1) {
    const rows = 1 + random.integer(60);
    const distinct = 1 + random.integer(40);
    const scale = [1, 1e-300, 1e300, -5][random.integer(4)];
    const scores = Float64Array.from(
      { length: rows },
      () => scale * (1 + random.integer(distinct)),
    );
    const labels = Uint8Array.from(scores, () => random.integer(2));
    const costs = { falseNegativeCost: random.integer(4), falsePositiveCost: random.integer(3) };
    const curve = costCurve({ scores, labels, ...costs });
    const least = curve.costs.indexOf(Math.min(...curve.costs));
    expect(chooseThreshold({ scores, labels, ...costs })).toEqual({
      threshold: curve.thresholds[least],
      cost: curve.costs[least],
    });
  }
});
