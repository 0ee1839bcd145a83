import { expect, test } from 'vitest';
import { driftEn } from './words-en.ts';
import { driftFr } from './words-fr.ts';

const option = { date: '1', verdict: '2', current: '3', reference: '4' };

/** Every text of a dictionary, functions called. */
const textsOf = ({ option: optionOf, damaged, verdicts, ...plain }: typeof driftEn): string[] => [
  ...Object.values(plain),
  ...Object.values(verdicts),
  optionOf(option),
  damaged('1, 2'),
];

test('both dictionaries say the same things, the French one in French typography', () => {
  expect(Object.keys(driftFr)).toEqual(Object.keys(driftEn));
  for (const text of [...textsOf(driftEn), ...textsOf(driftFr)]) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/!|undefined|\[object/);
  }
  for (const text of textsOf(driftFr)) expect(text).not.toMatch(/[ \u00a0][:;?%»]|« |'/);
});
