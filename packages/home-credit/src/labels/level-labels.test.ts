import { expect, test } from 'vitest';
import { applicationColumns } from '../tables/application-columns.ts';
import { applicationLevelLabels } from './level-labels.ts';

const columns = Object.entries(applicationLevelLabels);
/** Words that are the same in both languages. */
const alike = [1, 2, 3, 4].map((type) => `Transport (type ${type})`);

test('every level of every text column has a label, every label a level', () => {
  const levels = Object.entries(applicationColumns).flatMap(([name, column]) =>
    'levels' in column ? [[name, [...column.levels].sort()] as const] : [],
  );
  expect(Object.fromEntries(levels)).toEqual(
    Object.fromEntries(columns.map(([name, labels]) => [name, Object.keys(labels).sort()])),
  );
  expect(Object.keys(applicationLevelLabels['ORGANIZATION_TYPE'])).toHaveLength(58);
});

test.each(columns)('no two levels of %s share a label', (_, labels) => {
  const texts = Object.values(labels);
  for (const language of ['en', 'fr'] as const) {
    expect(new Set(texts.map((text) => text[language])).size).toBe(texts.length);
  }
});

test('French is not English, but for a few words', () => {
  const same = columns
    .flatMap(([, labels]) => Object.values(labels))
    .filter(({ en, fr }) => en === fr)
    .map(({ en }) => en);
  expect(same).toEqual(alike);
});

test('a label is short and starts with a capital', () => {
  const texts = columns
    .flatMap(([, labels]) => Object.values(labels))
    .flatMap(({ en, fr }) => [en, fr]);
  expect(texts.filter((text) => !/^\p{Lu}.{0,39}$/u.test(text))).toEqual([]);
});
