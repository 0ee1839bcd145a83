import type { Policy } from '@octroi/features';
import { expect, test } from 'vitest';
import { acceptedBelow } from './accepted-below.ts';

const policy: Policy = {
  ...{ name: 'bands', version: 1, label: { en: 'bands', fr: 'bandes' } },
  ...{ scale: 'probability', threshold: 0.3, review: 0.1 },
  segments: [
    { name: 'young', when: { feature: 'age', below: 30 }, threshold: 0.2 },
    { name: 'old', when: { feature: 'age', from: 60 }, threshold: 0.2, review: 0.15 },
  ],
};

test.each([
  [null, 0.1],
  ['young', 0.2],
  ['old', 0.15],
])('an application of segment %s is granted below %d', (segment, threshold) => {
  expect(acceptedBelow(policy, { segment })).toEqual({ scale: 'probability', threshold });
});

test('a policy without bands grants below its only cut-off', () => {
  const { review, ...plain } = policy;
  expect(acceptedBelow(plain, { segment: null }).threshold).toBe(0.3);
  expect(acceptedBelow(policy, { segment: null }).threshold).toBe(review);
});
