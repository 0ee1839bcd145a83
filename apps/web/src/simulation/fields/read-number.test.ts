import { expect, test } from 'vitest';
import { formatsOf } from '../../format/formats.ts';
import { readNumber } from './read-number.ts';

test.each([
  ['12 000', 12000],
  ['12\u202f000,5', 12000.5],
  ['0,72', 0.72],
  ['.5', 0.5],
  ['−3', -3],
  ['-0', 0],
])('%s is read in French', (text, value) => {
  expect(readNumber(text, 'fr')).toBe(value);
});

test.each([
  ['12,000', 12000],
  ['1,234,567.89', 1234567.89],
  ['0,720', 0.72],
  ['0.72', 0.72],
])('%s is read in English', (text, value) => {
  expect(readNumber(text, 'en')).toBe(value);
});

test.each(['', 'douze', '1e5', '1e999', 'NaN', 'Infinity', '1,2,3', '--1', '0x10', '9'.repeat(40)])(
  '%s is no number',
  (text) => {
    expect(readNumber(text, 'fr')).toBeUndefined();
  },
);

test.each(['fr', 'en'] as const)('what is shown in %s is read as it was', (language) => {
  for (const value of [0, 0.018, 12_000, 1_234_567.89, 117_000_000]) {
    expect(readNumber(formatsOf(language).number(value, 6), language)).toBe(value);
  }
});
