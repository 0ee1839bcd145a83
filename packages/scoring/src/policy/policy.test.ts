import type { Policy } from '@octroi/features';
import { expect, test } from 'vitest';
import type { Assessment } from '../application/assessment.ts';
import { decide, leastCostPolicy, policyValue } from './policy.ts';

const policy: Policy = leastCostPolicy(0.3);
const assessment: Assessment = {
  logOdds: -2,
  score: 0.125,
  balancedScore: 0.75,
  probability: 0.0625,
};

test.each([
  ['score', 0.125],
  ['balanced-score', 0.75],
  ['probability', 0.0625],
] as const)('a policy on the %s cuts that number, and no other', (scale, value) => {
  expect(policyValue(assessment, { scale })).toBe(value);
  const above = { ...policy, scale, threshold: value + 2 ** -53 };
  expect(decide(assessment, { ...policy, scale, threshold: value })).toBe('refused');
  expect(decide(assessment, above)).toBe('granted');
});

test.each([
  [0.2999999999999999, 'granted'],
  [0.3, 'refused'],
  [1, 'refused'],
])('a score of %d is %s: the threshold itself is refused', (score, decision) => {
  expect(decide({ ...assessment, score }, policy)).toBe(decision);
});

test('thresholds beyond the scores grant all or refuse all', () => {
  const grantAll = leastCostPolicy(1 + Number.EPSILON);
  expect(decide({ ...assessment, score: 1 }, grantAll)).toBe('granted');
  expect(decide({ ...assessment, score: 0 }, leastCostPolicy(0))).toBe('refused');
});

test('the policy of least cost is on the score its threshold was chosen on', () => {
  expect(leastCostPolicy(0.3)).toMatchObject({
    name: 'least-cost',
    version: 1,
    scale: 'score',
    threshold: 0.3,
  });
});
