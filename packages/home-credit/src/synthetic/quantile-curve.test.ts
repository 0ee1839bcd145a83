import { expect, test } from 'vitest';
import { quantileCurve } from './quantile-curve.ts';
import { quantileLevels } from './shares/margins.ts';

const curve = quantileCurve(quantileLevels.map((level) => 10 * level));

test('the curve passes through its quantiles and is linear between them', () => {
  for (const probability of [0, 0.05, 0.123, 0.5, 0.95, 1]) {
    expect(curve(probability)).toBeCloseTo(10 * probability, 9);
  }
});

test('the curve never goes down', () => {
  const steps = Array.from({ length: 1001 }, (_, step) => curve(step / 1000));
  expect(steps).toEqual([...steps].sort((left, right) => left - right));
});
