import { expect, test } from 'vitest';
import { valueWords } from './value-words.ts';

const seen = { lowest: 0, highest: 100, typical: [10, 90], median: 50 } as const;
const days = { lowest: -20000, highest: 0, typical: [-18000, -1000], median: -8000 } as const;
const named = new Map<number | string, string>();

test.each([
  [5, 'very low'],
  [20, 'low'],
  [50, 'at the median'],
  [70, 'high'],
  [95, 'very high'],
])('%d stands where training saw it: %s', (value, level) => {
  expect(valueWords(value, { unit: 'count', named, seen }, 'en')).toBe(`${value} (${level})`);
});

test('a date is told as years ago, long ago being high', () => {
  const long = valueWords(-14610, { unit: 'days-before', named, seen: days }, 'fr');
  expect(long).toBe('40,0 ans (niveau haut)');
});

test('a flag is yes or no, a choice its name, a text itself, nothing is missing', () => {
  expect(valueWords(1, { unit: 'flag', named, seen }, 'fr')).toBe('oui');
  expect(valueWords(0, { unit: 'flag', named, seen }, 'en')).toBe('no');
  const gender = new Map([[0, 'Homme']]);
  expect(valueWords(0, { unit: 'flag', named: gender, seen }, 'fr')).toBe('Homme');
  const status = new Map([['Refused', 'Refusée']]);
  expect(valueWords('Refused', { unit: 'category', named: status, seen: undefined }, 'fr')).toBe(
    'Refusée',
  );
  expect(valueWords('7123 8111', { unit: 'rows', named, seen: undefined }, 'fr')).toBe(
    'lignes : 2',
  );
  expect(valueWords('Working', { unit: 'category', named, seen: undefined }, 'fr')).toBe('Working');
  expect(valueWords(null, { unit: 'euro', named, seen }, 'en')).toBe('missing');
});
