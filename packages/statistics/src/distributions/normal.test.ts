import { expect, test } from 'vitest';
import { normalCdf, normalQuantile, normalSurvival } from './normal.ts';

test('the ends are exact', () => {
  expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
  expect([normalSurvival(-Infinity), normalSurvival(Infinity)]).toEqual([1, 0]);
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([
    -Infinity,
    0,
    Infinity,
  ]);
});

test('what is not a number or not a probability gives NaN', () => {
  expect([normalCdf(NaN), normalQuantile(NaN), normalQuantile(-0.1), normalQuantile(1.1)]).toEqual([
    NaN,
    NaN,
    NaN,
    NaN,
  ]);
});

test('the quantile undoes the distribution over both tails', () => {
  for (let z = -37; z <= 7; z += 0.37) {
    const gap = Math.abs(normalQuantile(normalCdf(z)) - z);
    expect(gap).toBeLessThan(z < 3 ? 1e-12 : 1e-4);
  }
});
