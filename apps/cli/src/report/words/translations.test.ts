import { expect, test } from 'vitest';
import { translations } from './translations.ts';

const words = translations(
  { title: 'Cost: none', of: (share: string) => `${share} of them!`, list: ['a: b'] },
  { title: 'Coût : nul', of: (share: string) => `« ${share} » d’entre eux !`, list: ['a : b'] },
);

test('French texts have their narrow spaces, wherever they come from', () => {
  expect(words('fr').title).toBe('Coût\u202f: nul');
  expect(words('fr').of('8 %')).toBe('«\u202f8\u202f%\u202f» d’entre eux\u202f!');
  expect(words('fr').list).toEqual(['a\u202f: b']);
});

test('English texts stay as they are', () => {
  expect(words('en')).toMatchObject({ title: 'Cost: none', list: ['a: b'] });
  expect(words('en').of('8%')).toBe('8% of them!');
});
