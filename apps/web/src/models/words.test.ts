import { expect, test } from 'vitest';
import { modelsEn } from './words-en.ts';
import { modelsFr } from './words-fr.ts';

const values = new Proxy({}, { get: () => '7' });

/** Every path of a dictionary with its text, functions called. */
function textsOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const phrase = node as (...given: unknown[]) => string;
    return [[path, phrase(path === '.run' || path.endsWith('.reading') ? values : '1', '2')]];
  }
  return Object.entries(node as object).flatMap(([name, inner]) =>
    textsOf(inner, `${path}.${name}`),
  );
}

test('both dictionaries say the same things', () => {
  expect(textsOf(modelsFr).map(([path]) => path)).toEqual(textsOf(modelsEn).map(([path]) => path));
});

test.each([...textsOf(modelsFr), ...textsOf(modelsEn)])('%s says something', (_, text) => {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/!|undefined|NaN|\[object/);
});

test.each(textsOf(modelsFr))('%s is in French typography', (_, text) => {
  expect(text).not.toMatch(/[ \u00a0][:;?%»]|« |'/);
});
