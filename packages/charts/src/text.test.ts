import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, shorten, wrapText } from './text.ts';

test('a text keeps within its width and says that it was cut', () => {
  expect(shorten('Annual income of the household', 60, 12)).toBe('Annual i…');
  expect(shorten('Income', 60, 12)).toBe('Income');
});

test('control characters become spaces', () => {
  expect(plainText('a\u0000b\nc\ud800')).toBe('a b c');
});

test('wrapping loses no word that fits', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, (list) => {
      const lines = wrapText(list.join(' '), 100, 12);
      expect(lines.join(' ')).toBe(list.join(' '));
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(15);
    }),
    { seed: 4 },
  );
});
