import { logistic } from '@octroi/statistics';
import { expect, test } from 'vitest';
import { reasonsOf } from './reasons.ts';

const contributions = [
  { feature: 'a', value: 1, logOdds: 1.5 },
  { feature: 'b', value: null, logOdds: -0.5 },
];

test('points keep their order and add up to the distance from the mean answer', () => {
  const reasons = reasonsOf({ base: -2, logOdds: -1, contributions }, logistic);
  const total = reasons.reduce((sum, { points }) => sum + points, 0);
  expect(total).toBeCloseTo(100 * (logistic(-1) - logistic(-2)), 10);
  expect(reasons.map(({ points }) => Math.sign(points))).toEqual([1, -1]);
  expect(reasons[0]?.points).toBeCloseTo(-3 * (reasons[1]?.points ?? 0), 10);
});

test('contributions that cancel out have the slope of the curve', () => {
  const cancel = [
    { feature: 'a', value: 1, logOdds: 0.5 },
    { feature: 'b', value: 2, logOdds: -0.5 },
  ];
  const [first] = reasonsOf({ base: 0, logOdds: 0, contributions: cancel }, logistic);
  expect(first.points).toBeCloseTo(100 * 0.25 * 0.5, 6);
});
