import { expect, test } from 'vitest';
import { stepOf, stepped } from './step.ts';

test.each([
  ['money', 12_000, 1000],
  ['money', 550, 10],
  ['money', null, 1000],
  ['share', 0.45, 0.01],
  ['share', 0.025, 0.001],
  ['count', 30, 1],
  ['hour', 14, 1],
] as const)('%s at %d goes by %d', (kind, value, step) => {
  const input = kind === 'share' ? { kind, decimals: 3 } : { kind };
  expect(stepOf(input, value)).toBeCloseTo(step, 12);
});

test('steps leave no dust', () => {
  expect(stepped(0.1, 0.2)).toBe(0.3);
});
