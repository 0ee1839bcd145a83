import { expect, test } from 'vitest';
import { spokenNumber, unitWords } from './unit-words.ts';

test('days before the application are said as years ago', () => {
  expect(spokenNumber(-730.5, 'days-before')).toBe(2);
  expect(Object.is(spokenNumber(0, 'days-before'), 0)).toBe(true);
  expect(spokenNumber(-3, 'count')).toBe(-3);
  expect(unitWords('days-before', 'fr')).toBe('années');
});

test('a number without a unit has no words for it', () => {
  expect(unitWords('ratio', 'en')).toBeUndefined();
  expect(unitWords('euro', 'en')).toBe('amount');
});
