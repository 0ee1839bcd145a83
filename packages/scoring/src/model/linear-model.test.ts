import { type Matrix } from '@octroi/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLinearModel, scoreLinear, type LinearModel } from './linear-model.ts';

const model: LinearModel = {
  kind: 'linear',
  intercept: -2,
  columns: [
    { name: 'income', median: 30, mean: 20, scale: 10, coefficient: 0.5 },
    { name: 'age', median: 40, mean: 50, scale: 5, coefficient: -1 },
  ],
};

const matrixOf = (...columns: readonly number[][]): Matrix => ({
  rows: columns[0].length,
  columns: [{ name: 'income' }, { name: 'age' }],
  values: Float32Array.from(columns.flat()),
});

describe('scoring', () => {
  test('adds standardised values to the intercept', () => {
    expect(Array.from(scoreLinear(model, matrixOf([20, 40], [50, 45])))).toEqual([-2, 0]);
  });

  test('a missing value takes the median of its column', () => {
    const missing = scoreLinear(model, matrixOf([NaN], [NaN]));
    expect(missing).toEqual(scoreLinear(model, matrixOf([30], [40])));
  });

  test('one row alone has the bits it has in a batch', () => {
    const value = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const batch = scoreLinear(
          model,
          matrixOf(
            pairs.map(([income]) => income),
            pairs.map(([, age]) => age),
          ),
        );
        const alone = pairs.map(
          ([income, age]) => scoreLinear(model, matrixOf([income], [age]))[0],
        );
        expect(Array.from(batch)).toEqual(alone);
      }),
      { seed: 11 },
    );
  });

  test('an infinite value is refused by column and row', () => {
    expect(() => scoreLinear(model, matrixOf([1, 2], [3, -Infinity]))).toThrow(
      'column age is -Infinity at row 1',
    );
  });

  test.each([
    [['age', 'income'], 'column 0 of the matrix is age, the model expects income'],
    [['income'], 'column 1 of the matrix is absent, the model expects age'],
    [['income', 'age', 'city'], 'column 2 of the matrix is city, the model expects no column'],
  ])('columns %j are refused', (names, message) => {
    const columns = names.map((name) => ({ name }));
    const matrix = { rows: 1, columns, values: new Float32Array(names.length) };
    expect(() => scoreLinear(model, matrix)).toThrow(message);
  });
});

describe('parsing', () => {
  const [income, age] = model.columns;

  test('a model survives its JSON', () => {
    expect(parseLinearModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  test.each<[string, unknown, string]>([
    ['no object', 'text', 'the file is text, expected an object'],
    ['null', null, 'the file is null, expected an object'],
    ['a list', [], 'the file is a list, expected an object'],
    ['another kind', { ...model, kind: 'tree' }, 'kind is tree, expected "linear"'],
    ['an unknown field', { ...model, note: 1 }, 'the file is given note'],
    ['no intercept', { ...model, intercept: undefined }, 'intercept is absent'],
    ['a text intercept', { ...model, intercept: '0' }, 'intercept is 0, expected a finite number'],
    ['an infinite intercept', { ...model, intercept: Infinity }, 'intercept is Infinity'],
    ['columns no list', { ...model, columns: {} }, 'columns is an object, expected a list'],
    ['a null column', { ...model, columns: [null] }, 'columns[0] is null, expected an object'],
    ['no name', { ...model, columns: [{ ...age, name: '' }] }, 'columns[0].name'],
    ['a name twice', { ...model, columns: [income, income] }, 'columns[1].name is income'],
    ['a scale of 0', { ...model, columns: [{ ...age, scale: 0 }] }, 'columns[0].scale is 0'],
    [
      'a null mean',
      { ...model, columns: [income, { ...age, mean: null }] },
      'columns[1].mean is null',
    ],
    ['no median', { ...model, columns: [{ ...age, median: undefined }] }, 'columns[0].median'],
    ['a column field too many', { ...model, columns: [{ ...age, p: 1 }] }, 'columns[0] is given p'],
  ])('%s is refused', (_, json, message) => {
    expect(() => parseLinearModel(json)).toThrow(message);
  });
});
