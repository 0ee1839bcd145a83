import { expect, test } from 'vitest';
import { calibrationBins } from './calibration-bins.ts';

test('rows go into groups of equal size, the least probable first', () => {
  const bins = calibrationBins({
    labels: [1, 0, 0, 1, 0],
    probabilities: Float64Array.of(0.9, 0.1, 0.2, 0.7, 0.3),
    bins: 2,
  });
  expect(bins.map(({ rows, defaulted }) => [rows, defaulted])).toEqual([
    [3, 0],
    [2, 1],
  ]);
  expect(bins[0].meanProbability).toBeCloseTo(0.2, 12);
  expect(bins[1].meanProbability).toBeCloseTo(0.8, 12);
});

test('fewer rows than groups wanted: a group a row', () => {
  const request = { labels: [0, 1], probabilities: Float64Array.of(0.4, 0.2), bins: 10 };
  expect(calibrationBins(request).map(({ defaulted }) => defaulted)).toEqual([1, 0]);
});
