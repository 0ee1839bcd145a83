import { expect, test } from 'vitest';
import { decimalsToTell, outcomeOf } from './outcome.ts';

const assessment = { logOdds: -1.3, score: 0.3, balancedScore: 0.22, probability: 0.024 };
const rule = { name: 'r', version: 1, label: { en: 'r', fr: 'r' }, threshold: 0.25 } as const;

test.each([
  ['score', 0.3, 'refused'],
  ['balanced-score', 0.22, 'review'],
  ['probability', 0.024, 'granted'],
] as const)('on the scale %s the rule cuts %d: %s', (scale, value, decision) => {
  const bands = { ...rule, scale, review: 0.1 };
  expect(outcomeOf(assessment, bands, {})).toMatchObject({ value, decision });
});

test('a hard rule reads what is entered, and decides whatever the number', () => {
  const when = { feature: 'income', below: 1000 };
  const rules = [{ name: 'poor', label: rule.label, when, decision: 'refused' }] as const;
  const hard = { ...rule, scale: 'probability', rules } as const;
  expect(outcomeOf(assessment, hard, { income: 900 }).decision).toBe('refused');
  expect(outcomeOf(assessment, hard, { income: 1000 }).decision).toBe('granted');
  expect(outcomeOf(assessment, hard, { income: null }).decision).toBe('granted');
});

test.each([
  [0.216, 0.65, 3],
  [0.6499, 0.65, 4],
  [0.649_999_9, 0.65, 7],
  [0.65, 0.65, 3],
])('%d against %d is told with %d decimals', (value, threshold, decimals) => {
  expect(decimalsToTell(value, threshold)).toBe(decimals);
});
