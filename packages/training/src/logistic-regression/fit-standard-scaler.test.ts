import { expect, test } from 'vitest';
import { fitStandardScaler } from './fit-standard-scaler.ts';

test('means and standard deviations have divisor n', () => {
  const { means, scales } = fitStandardScaler([Float32Array.of(2, 4, 4, 4, 5, 5, 7, 9)]);
  expect([means[0], scales[0]]).toEqual([5, 2]);
});

test('a constant column keeps its value as mean and has scale 1', () => {
  const column = new Float32Array(1001).fill(0.1);
  const { means, scales } = fitStandardScaler([column]);
  expect([means[0], scales[0]]).toEqual([Math.fround(0.1), 1]);
});

test('a small spread around a large mean is kept', () => {
  const column = Float32Array.from({ length: 30_000 }, (_, row) => 16_000_000 + (row % 2));
  const { means, scales } = fitStandardScaler([column]);
  expect(means[0]).toBe(16_000_000.5);
  expect(scales[0]).toBe(0.5);
});
