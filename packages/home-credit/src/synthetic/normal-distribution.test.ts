import { expect, test } from 'vitest';
import { normalProbability, normalQuantile } from './normal-distribution.ts';

// scipy.stats.norm.cdf
test.each([
  [-3, 0.0013498980316300933],
  [-1.2345, 0.10850888454411435],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2.3, 0.9892758899783242],
])('the probability below %f is %f', (z, expected) => {
  expect(normalProbability(z)).toBeCloseTo(expected, 5);
});

test('far out it stays within 0 and 1', () => {
  expect(normalProbability(-50)).toBe(0);
  expect(normalProbability(50)).toBeCloseTo(1, 8);
  expect(normalProbability(50)).toBeLessThanOrEqual(1.000_000_001);
});

test('the quantile is the inverse', () => {
  for (const probability of [0.01, 0.3, 0.5, 0.975]) {
    expect(normalProbability(normalQuantile(probability))).toBeCloseTo(probability, 9);
  }
});
