import { expect, test } from 'vitest';
import { translated } from './translated.ts';

test('French has narrow no-break spaces, English is left alone', () => {
  expect(translated('a : b', 'a : « b ; 5 % » !')).toEqual({
    en: 'a : b',
    fr: 'a\u202f: «\u202fb\u202f; 5\u202f%\u202f»\u202f!',
  });
});

test('nothing is added where French has no space', () => {
  expect(translated('', 'à 14:30, (vide)').fr).toBe('à 14:30, (vide)');
});
