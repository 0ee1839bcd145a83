import { evaluateFeatures, type Row } from '@octroi/features';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learntLoanEncoder, loanEncoder, loanPreset } from '../testing/loan-bundle.ts';
import { encode } from './encode.ts';
import type { EncodedColumn } from './encoder.ts';
import { RowEncoder } from './row-encoder.ts';

const cell = fc.oneof(
  fc.constantFrom(
    null,
    '',
    'cook',
    'pilot',
    'north',
    'south',
    'east',
    'constructor',
    '__proto__',
    '11 00',
    '1 012',
  ),
  fc.constantFrom(0, -0, 1, 2, 3, 1e39, -5),
  fc.double(),
);
const names = ['income', 'debt', 'band', 'job', 'town'];
const anyRow = fc.dictionary(fc.constantFrom(...names), cell);

test.each([
  ['plain', loanEncoder],
  ['learnt', learntLoanEncoder],
])('rows are encoded to the bits of a frame of their features: %s columns', (_, columns) => {
  const encoder = new RowEncoder(columns, loanPreset);
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (rows: Row[]) => {
      const frame = evaluateFeatures(loanPreset.features, rows);
      expect(encoder.encode(rows)).toEqual(encode(columns, frame));
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('each kind of column makes what it should of a whole row and of an empty one', () => {
  const encoder = new RowEncoder(loanEncoder, loanPreset);
  const whole = { income: 4, debt: 2, band: 1, job: 'cook', town: 'south' };
  const { rows, values } = encoder.encode([whole, {}]);
  expect(rows).toBe(2);
  expect(Array.from(values)).toEqual(
    [
      [4, NaN],
      [1, NaN],
      [0, 1],
      [0.5, NaN],
      [1, 0],
      [0, 1],
      [1, NaN],
      [2, NaN],
      [0.25, 0.75],
      [0, NaN],
    ].flat(),
  );
});

test('what is learnt from several numbers or rows is known of a whole row and of an empty one', () => {
  const { values } = new RowEncoder(learntLoanEncoder, loanPreset).encode([
    { income: 4, debt: 2, band: 1, town: '11 00 015' },
    { income: 2, debt: 2, band: null, town: '9' },
    {},
  ]);
  expect(Array.from(values)).toEqual(
    [
      [-0.5, 0.5, NaN],
      [0.5, 0.5, 0.5],
      [1.5, -1, NaN],
    ].flat(),
  );
});

test.each<[string, EncodedColumn, object]>([
  [
    'a feature the preset lacks',
    { kind: 'number', name: 'x', source: 'constructor' },
    {
      code: 'FEATURE_MISSING_FROM_PRESET',
      values: { feature: 'constructor', preset: 'loans' },
    },
  ],
  [
    'a group of a feature the preset lacks',
    {
      kind: 'group-median-difference',
      name: 'x',
      source: 'income',
      by: ['job', 'street'],
      medians: {},
      overall: 0,
    },
    { code: 'FEATURE_MISSING_FROM_PRESET', values: { feature: 'street', preset: 'loans' } },
  ],
  [
    'a text as a number',
    { kind: 'hinge', name: 'x', source: 'job', knot: 1 },
    {
      code: 'FEATURE_KIND_MISMATCH',
      values: { feature: 'job', expected: 'number', found: 'text' },
    },
  ],
  [
    'a number as a text',
    { kind: 'indicator', name: 'x', source: 'income', level: '1' },
    {
      code: 'FEATURE_KIND_MISMATCH',
      values: { feature: 'income', expected: 'text', found: 'number' },
    },
  ],
])('an encoder that reads %s is refused before any row comes', (_, column, error) => {
  expect(() => new RowEncoder({ columns: [column] }, loanPreset)).toThrow(
    expect.objectContaining(error),
  );
});
