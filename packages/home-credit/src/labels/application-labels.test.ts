import { expect, test } from 'vitest';
import { applicationColumns } from '../tables/application-columns.ts';
import { applicationTest, applicationTrain } from '../tables/index.ts';
import { applicationLabels } from './application-labels.ts';

const labels = Object.entries(applicationLabels).map(([name, { label }]) => ({ name, ...label }));

test('every column of an application has a label, every label a column', () => {
  const columns = new Set([
    ...Object.keys(applicationTrain.columns),
    ...Object.keys(applicationTest.columns),
  ]);
  expect(columns.size).toBe(122);
  expect(Object.keys(applicationLabels).sort()).toEqual([...columns].sort());
});

test.each(['en', 'fr'] as const)('no two columns share a label (%s)', (language) => {
  expect(new Set(labels.map((label) => label[language])).size).toBe(labels.length);
});

test('French is not English', () => {
  expect(labels.filter(({ en, fr }) => en === fr).map(({ name }) => name)).toEqual([]);
});

test('texts, and only they, are categories', () => {
  const texts = Object.entries(applicationColumns).filter(([, { type }]) => type === 'text');
  const categories = Object.entries(applicationLabels).filter(
    ([, { unit }]) => unit === 'category',
  );
  expect(categories.map(([name]) => name).sort()).toEqual(texts.map(([name]) => name).sort());
});

test.each([
  ['euro', ['AMT_ANNUITY', 'AMT_CREDIT', 'AMT_GOODS_PRICE', 'AMT_INCOME_TOTAL']],
  [
    'days-before',
    [
      'DAYS_BIRTH',
      'DAYS_EMPLOYED',
      'DAYS_ID_PUBLISH',
      'DAYS_LAST_PHONE_CHANGE',
      'DAYS_REGISTRATION',
    ],
  ],
  ['years', ['OWN_CAR_AGE']],
  ['hour', ['HOUR_APPR_PROCESS_START']],
  ['score', ['EXT_SOURCE_1', 'EXT_SOURCE_2', 'EXT_SOURCE_3']],
  ['none', ['REGION_RATING_CLIENT', 'REGION_RATING_CLIENT_W_CITY', 'SK_ID_CURR']],
])('the columns in %s', (unit, names) => {
  const found = Object.entries(applicationLabels).filter(([, label]) => label.unit === unit);
  expect(found.map(([name]) => name).sort()).toEqual(names);
});

test('a flag and a share may lie from 0 to 1', () => {
  for (const [name, column] of Object.entries(applicationColumns)) {
    const { unit } = applicationLabels[name];
    if (!['flag', 'share', 'score'].includes(unit)) continue;
    expect(column, name).toMatchObject({ range: { minimum: 0, maximum: 1 } });
  }
});
