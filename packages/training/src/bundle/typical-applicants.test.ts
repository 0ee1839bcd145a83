import type { Frame } from '@octroi/core';
import type { Encoder } from '@octroi/scoring';
import { expect, test } from 'vitest';
import { typicalApplicants } from './typical-applicants.ts';

const encoder: Encoder = {
  columns: [
    { kind: 'number', name: 'debt', source: 'debt' },
    { kind: 'indicator', name: 'job_cook', source: 'job', level: 'cook' },
  ],
};

/** The debt of each of some rows is its number; every second one is a cook, and none has a house. */
function frameOf(rows: number): Frame {
  const numbers = (of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => of(row));
  return {
    rows,
    columns: [
      { kind: 'number', name: 'debt', values: numbers((row) => row) },
      { kind: 'number', name: 'not read', values: numbers((row) => row) },
      {
        ...{ kind: 'category', name: 'job', levels: ['clerk', 'cook'] },
        codes: Int32Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 0 : 1)),
      },
    ],
  };
}
const everyRow = (rows: number): Int32Array => Int32Array.from({ length: rows }, (_, row) => row);
/** The debt is the log-odds. */
const score = ({ values, rows }: { values: Float32Array; rows: number }): Float64Array =>
  Float64Array.from(values.subarray(0, rows));

test('bands of like score, the safest first, with the median and the most frequent text', () => {
  const frame = frameOf(150);
  expect(typicalApplicants({ encoder, frame, rows: everyRow(150), score })).toEqual({
    bands: [
      { highest: 49, logOdds: 24, rows: 50, values: { debt: 24, job: 'cook' } },
      { highest: 99, logOdds: 74, rows: 50, values: { debt: 74, job: 'cook' } },
      { highest: 149, logOdds: 124, rows: 50, values: { debt: 124, job: 'cook' } },
    ],
  });
});

test('the order of the rows does not matter, and only those given count', () => {
  const frame = frameOf(300);
  const rows = everyRow(150);
  const whole = typicalApplicants({ encoder, frame, rows, score });
  expect(typicalApplicants({ encoder, frame, rows: rows.toReversed(), score })).toEqual(whole);
});

test('at most forty bands; one of all rows where there are fewer than a hundred', () => {
  const bandsOf = (rows: number): number =>
    typicalApplicants({ encoder, frame: frameOf(rows), rows: everyRow(rows), score }).bands.length;
  expect([1, 99, 100, 1999, 2000, 9000].map(bandsOf)).toEqual([1, 1, 2, 39, 40, 40]);
});

test('missing is typical where most have none; a text that fewer than five have is not told', () => {
  const frame: Frame = {
    rows: 9,
    columns: [
      {
        kind: 'number',
        name: 'debt',
        values: Float64Array.of(1, 2, 3, 4, NaN, NaN, NaN, NaN, NaN),
      },
      {
        ...{ kind: 'category', name: 'job', levels: ['clerk', 'cook'] },
        codes: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, -1),
      },
    ],
  };
  const rows = everyRow(9);
  const { bands } = typicalApplicants({ encoder, frame, rows, score: () => new Float64Array(9) });
  expect(bands).toEqual([{ highest: 0, logOdds: 0, rows: 9, values: { debt: null } }]);
});
