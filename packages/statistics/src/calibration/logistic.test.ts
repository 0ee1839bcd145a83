import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logistic, logOddsOf } from './logistic.ts';

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

test('log-odds and share are each other’s inverse, kept within bounds', () => {
  for (const logOdds of [-30, -2.5, 0, 1, 12]) {
    expect(logOddsOf(logistic(logOdds))).toBeCloseTo(logOdds, 6);
  }
  expect([logOddsOf(0), logOddsOf(1)]).toEqual([-36, 36]);
});
