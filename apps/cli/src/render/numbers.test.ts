import { expect, test } from 'vitest';
import { formatInterval, formatNumber } from './numbers.ts';

/** Digits are grouped by spaces that do not break. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('numbers are grouped and cut as the language does', () => {
  expect(formatNumber(1234567.891, 2, 'en')).toBe('1,234,567.89');
  expect(plain(formatNumber(1234567.891, 2, 'fr'))).toBe('1 234 567,89');
  expect(formatNumber(0.5, 4, 'fr')).toBe('0,5000');
});

test('a number that is not there is a dash', () => {
  expect(formatNumber(NaN, 2, 'en')).toBe('–');
});

test('an interval is not mistaken for decimals where the decimal sign is a comma', () => {
  expect(formatInterval([0.25, 0.75], 2, 'en')).toBe('[0.25, 0.75]');
  expect(formatInterval([0.25, 0.75], 2, 'fr')).toBe('[0,25 ; 0,75]');
});
