import { expect, test } from 'vitest';
import { decisionEn } from './words-en.ts';
import { decisionFr } from './words-fr.ts';

/** Every path of a dictionary with its text, functions called. */
function textsOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const phrase = node as (...given: unknown[]) => string;
    const given = path.endsWith('.without') ? [{ auc: '1', cost: '2' }] : ['1', '2'];
    return [[path, phrase(...given)]];
  }
  return Object.entries(node as object).flatMap(([name, inner]) =>
    textsOf(inner, `${path}.${name}`),
  );
}

test('both dictionaries say the same things', () => {
  expect(textsOf(decisionFr).map(([path]) => path)).toEqual(
    textsOf(decisionEn).map(([path]) => path),
  );
});

test.each([...textsOf(decisionFr), ...textsOf(decisionEn)])('%s says something', (_, text) => {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/!|undefined|NaN|\[object/);
});

test.each(textsOf(decisionFr))('%s is in French typography', (_, text) => {
  expect(text).not.toMatch(/[ \u00a0][:;?%»]|« |'/);
});
