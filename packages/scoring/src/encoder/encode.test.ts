import type { Frame } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { encode } from './encode.ts';
import type { EncodedColumn } from './encoder.ts';

const frame: Frame = {
  rows: 4,
  columns: [
    { kind: 'number', name: 'age', values: Float64Array.of(20, 40, NaN, 90) },
    {
      kind: 'category',
      name: 'job',
      levels: ['constructor', 'cook', 'pilot'],
      codes: Int32Array.of(1, 2, -1, 0),
    },
  ],
};
const age = { name: 'x', source: 'age' };
const job = { name: 'x', source: 'job' };

const valuesOf = (column: EncodedColumn, rows?: Int32Array): number[] =>
  Array.from(encode({ columns: [column] }, frame, rows).values);

describe('a number', () => {
  test('is itself, kept within bounds where there are some', () => {
    expect(valuesOf({ kind: 'number', ...age })).toEqual([20, 40, NaN, 90]);
    expect(valuesOf({ kind: 'number', ...age, bounds: [30, 80] })).toEqual([30, 40, NaN, 80]);
  });

  test('bends at a knot', () => {
    expect(valuesOf({ kind: 'hinge', ...age, knot: 35 })).toEqual([0, 5, NaN, 55]);
    expect(valuesOf({ kind: 'hinge', ...age, knot: 35, bounds: [0, 80] })).toEqual([0, 5, NaN, 45]);
  });

  test('has a flag where it is missing', () => {
    expect(valuesOf({ kind: 'missing-flag', ...age })).toEqual([0, 0, 1, 0]);
  });

  test('is compared with its group; a group never seen has the median of all', () => {
    const column = { kind: 'group-median-difference', ...age, by: ['job'] } as const;
    expect(valuesOf({ ...column, medians: { cook: 15, '': 1 }, overall: 30 })).toEqual([
      5,
      10,
      NaN,
      60,
    ]);
  });
});

describe('a text', () => {
  test('is 1 for its level and 0 for any other, missing included', () => {
    expect(valuesOf({ kind: 'indicator', ...job, level: 'cook' })).toEqual([1, 0, 0, 0]);
    expect(valuesOf({ kind: 'indicator', ...job, level: 'nurse' })).toEqual([0, 0, 0, 0]);
  });

  test.each(['two-level', 'category'] as const)(
    'is an index as a %s; a level never seen in training is missing',
    (kind) => {
      const levels = ['cook', 'pilot'];
      expect(valuesOf({ kind, ...job, levels })).toEqual([0, 1, NaN, NaN]);
    },
  );

  test('has a flag where it is missing', () => {
    expect(valuesOf({ kind: 'missing-flag', ...job })).toEqual([0, 0, 1, 0]);
  });

  test('is the default share of its level; a level never seen has that of all, whatever its name', () => {
    const means = { cook: 0.25, pilot: 0.5 };
    expect(valuesOf({ kind: 'target-mean', ...job, means, missing: 0.75, overall: 0.125 })).toEqual(
      [0.25, 0.5, 0.75, 0.125],
    );
  });
});

test('columns stand one after the other, for the rows asked for', () => {
  const columns: EncodedColumn[] = [
    { kind: 'number', ...age },
    { kind: 'category', name: 'job', source: 'job', levels: ['cook', 'pilot'] },
  ];
  const matrix = encode({ columns }, frame, Int32Array.of(1, 0));
  expect(matrix).toEqual({
    rows: 2,
    columns: [{ name: 'x' }, { name: 'job', levels: 2 }],
    values: Float32Array.of(40, 20, 1, 0),
  });
});

test.each<[string, EncodedColumn, object]>([
  [
    'a feature that is not there',
    { kind: 'number', name: 'x', source: 'income' },
    { code: 'FEATURE_MISSING_FROM_FRAME', values: { feature: 'income' } },
  ],
  ['a text as a number', { kind: 'number', ...job }, { code: 'FEATURE_KIND_MISMATCH' }],
  [
    'a number as a text',
    { kind: 'category', ...age, levels: [] },
    { code: 'FEATURE_KIND_MISMATCH' },
  ],
])('%s is a known error', (_, column, error) => {
  expect(() => valuesOf(column)).toThrow(expect.objectContaining(error));
});
