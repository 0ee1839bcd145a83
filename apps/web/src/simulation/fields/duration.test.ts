import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBefore, durationOf } from './duration.ts';

test.each([
  [-11680, 32, 0],
  [-16425, 45, 0],
  [-10220, 28, 0],
  [-2190, 6, 0],
  [-730, 2, 0],
  [-400, 1, 1],
  [-120, 0, 4],
  [0, 0, 0],
  [-36525, 100, 0],
])('%d days are %d years and %d months', (days, years, months) => {
  expect(durationOf(days)).toEqual({ years, months });
});

test('a duration entered is shown again as it was entered', () => {
  const entered = fc.record({
    years: fc.integer({ min: 0, max: 150 }),
    months: fc.integer({ min: 0, max: 11 }),
  });
  fc.assert(
    fc.property(entered, (duration) => {
      expect(durationOf(daysBefore(duration))).toEqual(duration);
    }),
    { seed: 4 },
  );
});

test('days are whole and never negative zero', () => {
  expect(Object.is(daysBefore({ years: 0, months: 0 }), 0)).toBe(true);
  expect(daysBefore({ years: 18, months: 0 })).toBe(-6575);
});
