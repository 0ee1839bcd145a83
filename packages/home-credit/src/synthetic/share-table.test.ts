import { expect, test } from 'vitest';
import { cumulate, pickFrom, shareTable } from './share-table.ts';

const table = shareTable({
  levels: ['a', 'b'],
  given: [2],
  shares: [
    [3, 1],
    [0, 1],
  ],
  testRatio: [1, 9],
});

test('a level is drawn where its running share passes the uniform', () => {
  expect([0, 0.74, 0.75, 0.99].map((uniform) => table.pick(uniform, 0, false))).toEqual([
    0, 0, 1, 1,
  ]);
  expect(table.pick(0, 1, false)).toBe(1);
});

test('a ratio per level changes the shares of the test file', () => {
  expect([0.2, 0.3].map((uniform) => table.pick(uniform, 0, true))).toEqual([0, 1]);
});

test('shares of the test file come before the ratio', () => {
  const own = shareTable({ levels: [0, 1], given: [], shares: [[1, 1]], testShares: [[1, 9]] });
  expect([own.pick(0.3, 0, false), own.pick(0.3, 0, true)]).toEqual([0, 1]);
});

test('running sums end at 1 and the last level takes what rounding leaves', () => {
  const sums = cumulate([0.1, 0.2, 0.3]);
  expect(sums[2]).toBe(1);
  expect(pickFrom(sums, 0.999_999)).toBe(2);
});
