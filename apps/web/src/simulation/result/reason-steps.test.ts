import { expect, test } from 'vitest';
import { reasonSteps, stretchOf } from './reason-steps.ts';

const reason = (feature: string, points: number) => ({
  feature,
  value: 1,
  logOdds: points,
  points,
});

test('each step begins where the one before ended, the largest first', () => {
  const steps = reasonSteps(0.4, [reason('a', -5), reason('b', 20), reason('c', 0)]);
  expect(steps.map(({ reason: found }) => found?.feature)).toEqual(['b', 'a']);
  expect(steps.map(({ from, to }) => [from, to].map((place) => place.toFixed(6)))).toEqual([
    ['0.400000', '0.600000'],
    ['0.600000', '0.550000'],
  ]);
});

test('beyond nine fields, the small ones share the last step and nothing is lost', () => {
  const reasons = Array.from({ length: 20 }, (_, index) => reason(`f${index}`, 20 - index));
  const steps = reasonSteps(0.1, reasons);
  expect(steps.map(({ fields }) => fields)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 12]);
  expect(steps.at(-1)?.reason).toBeNull();
  expect(steps.at(-1)?.to).toBeCloseTo(0.1 + 210 / 100, 12);
});

test('nine fields stand alone: one more line says more than « 1 other »', () => {
  const reasons = Array.from({ length: 9 }, (_, index) => reason(`f${index}`, 1 + index));
  expect(reasonSteps(0, reasons)).toHaveLength(9);
});

test('the stretch holds every place, and is never empty', () => {
  expect(stretchOf([0.5, 0.5])).toEqual({ from: 0.498, to: 0.502 });
  const { from, to } = stretchOf([0.2, 0.65, 0.4]);
  expect([from < 0.2, to > 0.65]).toEqual([true, true]);
});
