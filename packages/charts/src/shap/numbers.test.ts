import { expect, test } from 'vitest';
import { rankCorrelation } from './rank-correlation.ts';
import { quantile, runningMedian } from './running-median.ts';
import { swarmOffsets } from './swarm.ts';

test('rank correlation, ties and missing values as in scipy.stats.spearmanr', () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 400])).toBe(1);
  expect(rankCorrelation([1, 2, 3, NaN], [3, 2, 1, 9])).toBe(-1);
  expect(rankCorrelation([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(0.9486832980505138, 15);
  expect(rankCorrelation([1, 1], [1, 2])).toBe(0);
});

test('a running median follows a line and rises in x', () => {
  const points = Array.from({ length: 200 }, (_, x) => ({ x, y: 2 * x }));
  const line = runningMedian(points.toReversed(), 50);
  expect(line.length).toBe(50);
  for (const { x, y } of line) expect(y).toBe(2 * x);
  expect(runningMedian(points.slice(0, 14), 50)).toEqual([]);
});

test('quantiles are those of numpy', () => {
  expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
  expect(quantile([], 0.5)).toBeNaN();
});

test('dots of one place spread from the middle, within their row', () => {
  const offsets = swarmOffsets(new Float64Array(30), [-1, 1], 20);
  expect(offsets[0]).toBe(-0);
  expect(new Set(offsets).size).toBe(30);
  expect(Math.max(...offsets.map(Math.abs))).toBeLessThanOrEqual(1);
});
