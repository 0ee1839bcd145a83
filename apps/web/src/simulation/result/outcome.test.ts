import { expect, test } from 'vitest';
import { decimalsToTell, outcomeOf } from './outcome.ts';

const assessment = { logOdds: -1.3, score: 0.3, balancedScore: 0.22, probability: 0.024 };
const rule = { name: 'r', version: 1, label: { en: 'r', fr: 'r' }, threshold: 0.25 } as const;

test.each([
  ['score', 0.3, true],
  ['balanced-score', 0.22, false],
  ['probability', 0.024, false],
] as const)('on the scale %s the rule cuts %d', (scale, value, refused) => {
  expect(outcomeOf(assessment, { ...rule, scale })).toMatchObject({ value, refused });
});

test.each([
  [0.216, 0.65, 3],
  [0.6499, 0.65, 4],
  [0.649_999_9, 0.65, 7],
  [0.65, 0.65, 3],
])('%d against %d is told with %d decimals', (value, threshold, decimals) => {
  expect(decimalsToTell(value, threshold)).toBe(decimals);
});
