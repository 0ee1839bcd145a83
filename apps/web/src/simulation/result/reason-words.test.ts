import type { FormField } from '@octroi/features';
import { expect, test } from 'vitest';
import { speechIn } from '../../words/words.ts';
import { reasonWords } from './reason-words.ts';

const fr = speechIn('fr');
const score: FormField = {
  name: 'score',
  label: { en: 'External score 2', fr: 'Score externe 2' },
  help: { en: '', fr: '' },
  input: { kind: 'share', decimals: 3 },
  range: {},
};
const seen = { lowest: 0, highest: 1, typical: [0.2, 0.8] as [number, number], median: 0.5 };

function said(value: number | null, field: FormField = score): string {
  return reasonWords({ feature: 'score', value, logOdds: 1, points: 1 }, field, {
    speech: fr,
    seen: field.input.kind === 'age' ? { ...seen, typical: [-2e4, -8e3], median: -1e4 } : seen,
  });
}

test('a value is low or high where it is well away from the median', () => {
  expect(said(0.22)).toBe('Score externe 2\u202f: 0,22, valeur basse');
  expect(said(0.78)).toBe('Score externe 2\u202f: 0,78, valeur élevée');
  expect(said(0.45)).toBe('Score externe 2\u202f: 0,45');
});

test('a missing value has no rank', () => {
  expect(said(null)).toBe('Score externe 2\u202f: non renseigné');
});

test('more days before the application is a higher age', () => {
  const age: FormField = { ...score, label: { en: 'Age', fr: 'Âge' }, input: { kind: 'age' } };
  expect(said(-21_915, age)).toBe('Âge\u202f: 60 ans, valeur élevée');
});
