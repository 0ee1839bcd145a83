import { costBand, type CostPoint } from '@octroi/statistics';
import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { lastScore, nearestCutoff, refusedAt } from './cutoff-reading.ts';

const random = createRandom('readings');
const labels = Array.from({ length: 997 }, () => Number(random.uniform() < 0.1));
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

test('the nearest cut-off is found from any score, beyond the ends too', () => {
  expect(nearestCutoff(points, 0.337)).toBe(34);
  expect(nearestCutoff(points, -3)).toBe(0);
  expect(nearestCutoff(points, 7)).toBe(100);
  expect(nearestCutoff(points.slice(4, 5), 0.5)).toBe(0);
});

test('shares refused are those of the rows themselves', () => {
  for (const point of points) {
    const share = (label: number): number => {
      const own = scores.filter((_, row) => labels[row] === label);
      return own.filter((score) => score >= point.threshold).length / own.length;
    };
    expect(refusedAt(point, model)).toEqual({ defaulted: share(1), repaid: share(0) });
  }
});

test('a class that is not there is refused by nothing', () => {
  expect(refusedAt(points[10], { rows: 0, defaults: 0 })).toEqual({ defaulted: 0, repaid: 0 });
});

test('a few stray high scores do not stretch the picture', () => {
  const histogram = { edges: [0, 0.2, 0.4, 0.6], repaid: [900, 90, 0], defaulted: [5, 4, 1] };
  expect(lastScore(histogram, 0)).toBe(0.4);
  expect(lastScore(histogram, 0.5)).toBe(0.5);
  expect(lastScore({ edges: [0, 1], repaid: [0], defaulted: [0] }, 0)).toBe(1);
});
