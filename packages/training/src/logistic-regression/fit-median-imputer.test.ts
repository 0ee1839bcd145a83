import { expect, test } from 'vitest';
import { fitMedianImputer } from './fit-median-imputer.ts';

const matrixOf = (...columns: readonly number[][]): Parameters<typeof fitMedianImputer>[0] => ({
  rows: columns[0].length,
  columns: columns.map((_, index) => ({ name: `c${index}` })),
  values: Float32Array.from(columns.flat()),
});

test('medians are of the values present, the mean of the middle two where their number is even', () => {
  const { medians, allMissing } = fitMedianImputer(
    matrixOf([5, NaN, 1, 3], [4, 1, 2, 8], [NaN, NaN, 7, NaN]),
  );
  expect(Array.from(medians)).toEqual([3, 3, 7]);
  expect(allMissing).toEqual([]);
});

test('a column without values is filled with 0 and named', () => {
  const { medians, allMissing } = fitMedianImputer(matrixOf([1, 2], [NaN, NaN]));
  expect(medians[1]).toBe(0);
  expect(allMissing).toEqual(['c1']);
});

test('an infinite value is refused by column and row', () => {
  expect(() => fitMedianImputer(matrixOf([1, 2], [3, Infinity]))).toThrow(
    'column c1 is Infinity at row 1',
  );
});

test('the matrix is left as it was', () => {
  const matrix = matrixOf([3, 1, 2]);
  fitMedianImputer(matrix);
  expect(Array.from(matrix.values)).toEqual([3, 1, 2]);
});
