import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { fitCounts } from './fit-counts.ts';

const fit = (counts: readonly number[], total: number): number[] => {
  const fitted = Float64Array.from(counts);
  fitCounts(fitted, total, createRandom(total));
  return [...fitted];
};
const sum = (counts: readonly number[]): number => counts.reduce((left, right) => left + right, 0);

test.each([0, 1, 3, 17, 20, 23, 400])('counts add up to %i', (total) => {
  const fitted = fit([0, 5, 1, 9, 0, 3, 2], total);
  expect(sum(fitted)).toBe(total);
  expect(fitted.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
  expect([fitted[0], fitted[4]]).toEqual([0, 0]);
});

test('a small correction moves each count by one at most and leaves nobody without', () => {
  const counts = Array.from({ length: 500 }, (_, at) => at % 7);
  const fitted = fit(counts, sum(counts) - 40);
  fitted.forEach((count, at) => {
    expect(Math.abs(count - counts[at])).toBeLessThanOrEqual(1);
    expect(count > 0).toBe(counts[at] > 0);
  });
});

test('where nobody has any, they are spread evenly', () => {
  expect(sum(fit([0, 0, 0, 0], 6))).toBe(6);
  expect(Math.max(...fit([0, 0, 0, 0], 6))).toBe(2);
});
