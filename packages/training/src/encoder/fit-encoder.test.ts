import type { Frame } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { encode } from '@octroi/scoring';
import { expect, test } from 'vitest';
import { oneHot, type EncodingPlan } from './encoding-plan.ts';
import { fitEncoder } from './fit-encoder.ts';

const frame: Frame = {
  rows: 5,
  columns: [
    { kind: 'number', name: 'age', values: Float64Array.of(20, 30, NaN, 50, 1000) },
    {
      kind: 'category',
      name: 'job',
      levels: ['cook', 'pilot'],
      codes: Int32Array.of(0, 0, -1, 1, 1),
    },
    { kind: 'category', name: 'car', levels: ['N', 'Y'], codes: Int32Array.of(0, 1, 0, 1, 1) },
  ],
};

const preset: Preset = {
  name: 'small',
  meaning: { en: 'small', fr: 'petit' },
  features: [],
  learnt: [
    {
      kind: 'group-median-difference',
      name: 'age by job',
      meaning: { en: '', fr: '' },
      unit: 'years',
      value: 'age',
      by: ['job'],
    },
  ],
  levels: { job: ['nurse'] },
  twoLevel: ['car'],
  weak: [],
  bending: [],
  categories: 'native',
};

const plan: EncodingPlan = {
  ...oneHot,
  missingFlags: true,
  hinges: { sources: ['age'], quantiles: [0.5] },
};
const training = Int32Array.of(0, 1, 2);
const labels = Float32Array.of(1, 0, 0, 1, 1);

test('levels come from the preset and the training rows alone', () => {
  const { columns } = fitEncoder({ preset, frame, labels, rows: training, plan });
  expect(columns.map(({ name }) => name)).toEqual([
    'age',
    'age bend 1',
    'age missing',
    'job_cook',
    'job_nurse',
    'car',
    'age by job',
  ]);
});

test('nothing is learnt from rows outside the training rows', () => {
  const altered: Frame = {
    ...frame,
    columns: frame.columns.map((column) =>
      column.kind === 'number'
        ? { ...column, values: Float64Array.of(20, 30, NaN, -7, 3) }
        : { ...column, codes: column.codes.map((code, row) => (row > 2 ? 0 : code)) },
    ),
  };
  expect(fitEncoder({ preset, frame: altered, labels, rows: training, plan })).toEqual(
    fitEncoder({ preset, frame, labels, rows: training, plan }),
  );
});

test('a level never seen is all zeros one-hot, and missing as a native category', () => {
  const oneHot = encode(fitEncoder({ preset, frame, labels, rows: training, plan }), frame);
  const native = encode(
    fitEncoder({ preset, frame, labels, rows: training, plan: { ...plan, categories: 'native' } }),
    frame,
  );
  const column = (matrix: typeof oneHot, name: string): number[] => {
    const index = matrix.columns.findIndex((candidate) => candidate.name === name);
    return Array.from(matrix.values.subarray(index * 5, index * 5 + 5));
  };
  expect(column(oneHot, 'job_cook')).toEqual([1, 1, 0, 0, 0]);
  expect(column(native, 'job')).toEqual([0, 0, NaN, NaN, NaN]);
});

test('a group without training rows has the median of all', () => {
  const encoder = fitEncoder({ preset, frame, labels, rows: training, plan });
  const matrix = encode(encoder, frame);
  expect(Array.from(matrix.values.subarray(-5))).toEqual([-5, 5, NaN, 25, 975]);
});
