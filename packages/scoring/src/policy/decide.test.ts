import type { Policy } from '@octroi/features';
import { expect, test } from 'vitest';
import type { Assessment } from '../application/assessment.ts';
import { policyValue, ruleOn } from './decide.ts';
import { leastCostPolicy } from './least-cost-policy.ts';

const policy: Policy = leastCostPolicy(0.3);
const noFeature = (): never => {
  throw new Error('a policy without rules reads no feature');
};
const decide = (own: Assessment, by: Policy): string => ruleOn(own, by, noFeature).decision;
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

const label = { en: 'rule', fr: 'règle' };
const detailed: Policy = {
  ...leastCostPolicy(0.3),
  review: 0.2,
  rules: [
    { name: 'minor', label, when: { feature: 'age', below: 18 }, decision: 'refused' },
    { name: 'no-income', label, when: { feature: 'income', missing: true }, decision: 'review' },
    { name: 'staff', label, when: { feature: 'job', is: ['staff'] }, decision: 'granted' },
  ],
  segments: [
    { name: 'cards', when: { feature: 'kind', is: ['card', 'line'] }, threshold: 0.1 },
    { name: 'old', when: { feature: 'age', from: 60, below: 99 }, threshold: 0.4, review: 0.35 },
  ],
};
const known: Readonly<Record<string, number | string | null>> = {
  age: 40,
  income: 1000,
  job: 'cook',
  kind: 'cash',
};
const ruled = (score: number, changes: typeof known = {}) => {
  const features = { ...known, ...changes };
  return ruleOn({ ...assessment, score }, detailed, (name) => features[name]);
};

test.each([
  [0.19, 'granted'],
  [0.2, 'review'],
  [0.29, 'review'],
  [0.3, 'refused'],
])('between the two cut-offs a person looks: %d is %s', (score, decision) => {
  expect(ruled(score)).toEqual({ decision, rule: null, segment: null });
});

test.each<[string, typeof known, object]>([
  ['below an edge', { age: 17.9 }, { decision: 'refused', rule: 'minor' }],
  ['at the edge', { age: 18 }, { decision: 'granted', rule: null }],
  ['a missing number', { income: NaN }, { decision: 'review', rule: 'no-income' }],
  ['a missing number as null', { income: null }, { decision: 'review', rule: 'no-income' }],
  ['the first rule that holds', { age: 3, income: NaN }, { decision: 'refused', rule: 'minor' }],
  ['a missing value, which no range holds', { age: NaN }, { decision: 'granted', rule: null }],
  ['a text', { job: 'staff' }, { decision: 'granted', rule: 'staff' }],
  ['a number where a text is expected', { job: 7 }, { decision: 'granted', rule: null }],
])('hard rules decide before any number: %s', (_, changes, ruling) => {
  expect(ruled(0.15, changes)).toMatchObject(ruling);
});

test('a segment has cut-offs of its own, and its own bands or none', () => {
  expect(ruled(0.15, { kind: 'card' })).toEqual({
    decision: 'refused',
    rule: null,
    segment: 'cards',
  });
  expect(ruled(0.36, { age: 60 })).toEqual({ decision: 'review', rule: null, segment: 'old' });
  expect(ruled(0.36, { age: 99 }).segment).toBeNull();
});
