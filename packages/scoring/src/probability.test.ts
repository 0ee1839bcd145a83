import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logistic, withoutClassWeights } from './probability.ts';

test('the logistic of 0 is a half, and it stays within [0, 1] at any log-odds', () => {
  expect(logistic(0)).toBe(0.5);
  expect([logistic(-800), logistic(800)]).toEqual([0, 1]);
  expect(logistic(-40)).toBeGreaterThan(0);
});

test('log-odds and their opposite add up to one, in order', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (logOdds) => {
      expect(logistic(logOdds) + logistic(-logOdds)).toBeCloseTo(1, 14);
      expect(logistic(logOdds + 0.01)).toBeGreaterThan(logistic(logOdds));
    }),
    { seed: 5 },
  );
});

test('taking class weights out divides the odds by their ratio', () => {
  expect(withoutClassWeights(0.8, 1)).toBe(0.8);
  expect(withoutClassWeights(0.5, 9)).toBeCloseTo(0.1, 15);
  expect([withoutClassWeights(0, 9), withoutClassWeights(1, 9)]).toEqual([0, 1]);
});
