import { expect, test } from 'vitest';
import { decide, type Policy } from './policy.ts';

const policy: Policy = { name: 'least-cost', version: 1, threshold: 0.3 };

test.each([
  [0.2999999999999999, 'granted'],
  [0.3, 'refused'],
  [1, 'refused'],
])('a score of %d is %s: the threshold itself is refused', (score, decision) => {
  expect(decide(score, policy)).toBe(decision);
});

test('thresholds beyond the scores grant all or refuse all', () => {
  expect(decide(1, { ...policy, threshold: 1 + Number.EPSILON })).toBe('granted');
  expect(decide(0, { ...policy, threshold: 0 })).toBe('refused');
});
