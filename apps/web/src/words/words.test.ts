import { expect, test } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { frenchSpacing } from './french-spacing.ts';

/** Every path of a dictionary, with its text; a function is called with as many marks as it takes. */
function textsOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const phrase = node as (...values: string[]) => string;
    return [[path, phrase('1', '2', '3')]];
  }
  return Object.entries(node as object).flatMap(([name, inner]) =>
    textsOf(inner, `${path}.${name}`),
  );
}

test('both dictionaries have the same keys', () => {
  expect(textsOf(fr).map(([path]) => path)).toEqual(textsOf(en).map(([path]) => path));
});

test.each([...textsOf(fr), ...textsOf(en)])('%s says something, without exclamation', (_, text) => {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/!|oops|undefined|NaN/i);
});

test.each(textsOf(fr))('%s is in French typography', (_, text) => {
  expect(text).not.toMatch(/[ \u00a0][:;?%»]|« |'/);
});

test('numbers and guillemets are spaced as in French', () => {
  expect(frenchSpacing('« de 12 000 à 1 200 000 » : 5 %')).toBe(
    '«\u202fde 12\u202f000 à 1\u202f200\u202f000\u202f»\u202f: 5\u202f%',
  );
});
