import { expect, test } from 'vitest';
import { classRatio } from './class-ratio.ts';

test('repaid loans for one default, exact where the base rate is a share of the rows', () => {
  for (const [rows, defaults] of [
    [10, 1],
    [49, 1],
    [246009, 19860],
  ]) {
    expect(classRatio({ rows, baseRate: defaults / rows })).toBe((rows - defaults) / defaults);
  }
});

test('a base rate that is no share of the rows still gives a ratio', () => {
  expect(classRatio({ rows: 1, baseRate: 0.5 })).toBe(1);
  expect(classRatio({ rows: 10, baseRate: 0.01 })).toBeCloseTo(99, 10);
});
