import { expect, test } from 'vitest';
import { inEveryLanguage, say } from './words.ts';

test('the places of a text are filled, in both languages', () => {
  expect(inEveryLanguage('outForm', { out: 'a.txt' })).toEqual({
    en: '--out writes a .csv or a .parquet file, not a.txt',
    fr: '--out écrit un fichier .csv ou .parquet, et non a.txt',
  });
});

test('a place without a value stays, and a value is not filled again', () => {
  expect(say('next', 'en')).toBe('Next: {command}');
  expect(say('next', 'en', { command: '{command}' })).toBe('Next: {command}');
});
