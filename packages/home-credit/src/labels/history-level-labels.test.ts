import { expect, test } from 'vitest';
import { levelLabelsOf } from '@octroi/features';
import { relationalLearntPreset } from '../features/relational-learnt-preset.ts';
import { homeCredit } from '../portfolio.ts';
import { tables } from '../tables/index.ts';
import { applicationLevelLabels } from './level-labels.ts';
import { historyLevelLabels } from './history-level-labels.ts';

const columns = Object.entries(historyLevelLabels);

test('every text of history that a feature shows has names for its levels', () => {
  const labels = levelLabelsOf(homeCredit, relationalLearntPreset);
  const shown = relationalLearntPreset.features.filter(
    ({ expression, unit }) => expression.kind === 'text-aggregate' && unit !== 'rows',
  );
  expect(shown.length).toBeGreaterThan(15);
  expect(shown.map(({ name }) => name).filter((name) => !labels.has(name))).toEqual([]);
  expect(labels.get('PREVIOUS_STATUS_LATEST')?.['Refused'].fr).toBe('Refusée');
  expect(labels.get('CODE_GENDER')?.['F'].fr).toBe('Femme');
});

test('each is a column of a table of history, and what an application calls a level stays so', () => {
  const known = new Set(tables.flatMap(({ columns: own }) => Object.keys(own)));
  expect(columns.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
  for (const [name, labels] of columns) {
    expect(labels).toMatchObject(applicationLevelLabels[name] ?? {});
  }
});

test.each(columns)(
  'no two levels of %s share a label, and each is short and in French too',
  (_, labels) => {
    const texts = Object.values(labels);
    for (const language of ['en', 'fr'] as const) {
      const own = texts.map((text) => text[language]);
      expect(new Set(own).size).toBe(own.length);
      expect(own.filter((text) => !/^\p{Lu}.{0,39}$/u.test(text))).toEqual([]);
    }
    expect(texts.filter(({ en, fr }) => en === fr)).toEqual([]);
  },
);
