import { createRandom } from '@octroi/core';
import { costBand, type CostPoint } from '@octroi/statistics';
import { expect, test } from 'vitest';
import { bandsOf, cheapestCutoff, costOf, swapSet } from './bands.ts';

const random = createRandom('bands');
const labels = Array.from({ length: 1009 }, () => Number(random.uniform() < 0.1));
const scores = Float64Array.from(labels, (label) => (label + 2 * random.uniform()) / 3);
const points: CostPoint[] = costBand({
  scores,
  labels,
  cutoffs: Float64Array.from({ length: 101 }, (_, at) => at / 100),
  falseNegativeCost: 10,
  falsePositiveCost: 1,
  random: createRandom(1),
  replicates: 2,
});
const model = { rows: labels.length, defaults: labels.filter((label) => label === 1).length };
const costs = { falseNegativeCost: 10, falsePositiveCost: 1, reviewCost: 0.25 };

const counted = (from: number, below: number) => {
  const own = labels.filter((_, row) => scores[row] >= from && scores[row] < below);
  return { rows: own.length, defaults: own.filter((label) => label === 1).length };
};

test.each([
  [20, 50],
  [0, 100],
  [40, 40],
])('bands from the cut-offs %i and %i are those of the rows themselves', (low, high) => {
  const [review, refusal] = [points[low], points[high]];
  const bands = bandsOf({ review, refusal }, model);
  expect(bands).toEqual({
    granted: counted(-1, review.threshold),
    review: counted(review.threshold, refusal.threshold),
    refused: counted(refusal.threshold, 2),
  });
});

test('without a review the cost is that of the curve', () => {
  for (const point of points) {
    const bands = bandsOf({ review: point, refusal: point }, model);
    expect(costOf(bands, costs)).toBe(point.cost);
  }
  const least = Math.min(...points.map(({ cost }) => cost));
  expect(points[cheapestCutoff(points, model, costs)].cost).toBe(least);
});

test('a review costs what it is said to', () => {
  const bands = bandsOf({ review: points[20], refusal: points[50] }, model);
  const free = costOf(bands, { ...costs, reviewCost: 0 });
  expect(costOf(bands, costs) - free).toBeCloseTo(0.25 * bands.review.rows, 9);
});

test('who is swapped is who lies between the two cut-offs', () => {
  const at = (index: number) => bandsOf({ review: points[index], refusal: points[index] }, model);
  const none = { rows: 0, defaults: 0 };
  expect(swapSet(at(30), at(45))).toEqual({ added: counted(0.3, 0.45), dropped: none });
  expect(swapSet(at(45), at(30))).toEqual({ added: none, dropped: counted(0.3, 0.45) });
  expect(swapSet(at(45), at(45))).toEqual({ added: none, dropped: none });
});
