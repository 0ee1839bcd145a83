import type { ColumnContract } from '@octroi/features';
import { expect, test } from 'vitest';
import { columnSchema } from './column-schema.ts';

const label = { label: { en: 'a column', fr: 'une colonne' }, unit: 'none' } as const;
const none = { en: 'none', fr: 'aucune' };

test.each<[string, ColumnContract, object, string]>([
  ['a real', { type: 'real' }, { type: ['number', 'null'] }, 'a number'],
  [
    'a real in a range',
    { type: 'real', range: { minimum: 0, maximum: 1 } },
    { type: ['number', 'null'], minimum: 0, maximum: 1 },
    'a number, from 0 to 1',
  ],
  [
    'an amount above 0',
    { type: 'decimal', scale: 3, range: { above: 0 } },
    { type: ['number', 'null'], exclusiveMinimum: 0 },
    'a number, more than 0',
  ],
  [
    'an integer with a sentinel outside its range',
    {
      type: 'integer',
      range: { minimum: -100, maximum: 0 },
      sentinels: [{ equals: 365243, meaning: none }],
    },
    { type: ['integer', 'null'], anyOf: [{ minimum: -100, maximum: 0 }, { const: 365243 }] },
    'a whole number, from -100 to 0, or 365243 (none)',
  ],
  [
    'an integer with a sentinel within its range',
    { type: 'integer', range: { maximum: 0 }, sentinels: [{ equals: 0, meaning: none }] },
    { type: ['integer', 'null'], minimum: Number.MIN_SAFE_INTEGER, maximum: 0 },
    'a whole number, 0 or less, or 0 (none)',
  ],
  [
    'sentinels below the range',
    { type: 'integer', range: { minimum: 1 }, sentinels: [{ below: 1, meaning: none }] },
    {
      type: ['integer', 'null'],
      anyOf: [{ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, { exclusiveMaximum: 1 }],
    },
    'a whole number, 1 or more, or less than 1 (none)',
  ],
  ['a flag', { type: 'integer', oneOf: [0, 1] }, { enum: [0, 1, null] }, '0 or 1'],
  [
    'levels',
    { type: 'text', levels: ['F', 'M'], sentinels: [{ equals: 'XNA', meaning: none }] },
    { enum: ['F', 'M', 'XNA', null] },
    '"F" or "M", or "XNA" (none)',
  ],
  [
    'a text',
    { type: 'text' },
    { type: ['string', 'null'], maxLength: 200 },
    'a text of at most 200 characters',
  ],
])('%s', (...[, column, schema, expected]) => {
  const made = columnSchema(column, label);
  expect(made).toMatchObject(schema);
  expect(made['x-expected']?.en).toBe(expected);
  expect(Object.keys(made).sort()).toEqual(
    [...Object.keys(schema), 'x-expected', 'x-label'].sort(),
  );
});

test('days before the application are said to be, in both languages', () => {
  const column: ColumnContract = { type: 'integer', range: { minimum: -36525, maximum: 0 } };
  const made = columnSchema(column, { ...label, unit: 'days-before' });
  expect(made['x-expected']).toEqual({
    en: 'days before the application, from -36,525 to 0',
    fr: 'jours avant la demande, de -36\u202f525 à 0',
  });
});
