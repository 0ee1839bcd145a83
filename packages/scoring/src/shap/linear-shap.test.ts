import { OctroiError, type Matrix } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { scoreLinear, type LinearModel } from '../model/linear-model.ts';
import { explainLinear } from './linear-shap.ts';

const model: LinearModel = {
  kind: 'linear',
  intercept: -2,
  columns: [
    { name: 'income', median: 30, mean: 20, scale: 10, coefficient: 0.5 },
    { name: 'age', median: 40, mean: 50, scale: 5, coefficient: -1 },
  ],
};

const matrixOf = (...rows: readonly (readonly [number, number])[]): Matrix => ({
  rows: rows.length,
  columns: [{ name: 'income' }, { name: 'age' }],
  values: Float32Array.from([...rows.map(([income]) => income), ...rows.map(([, age]) => age)]),
});

const rows = matrixOf([20, 50], [40, NaN], [-5, 61]);

describe('linear SHAP', () => {
  test('is coefficient x (value - mean) / scale against the training rows', () => {
    const { base, contributions } = explainLinear(model, rows);
    expect(base).toBe(-2);
    expect(Array.from(contributions)).toEqual([0, -0, 1, 2, -1.25, -2.2]);
  });

  test.each([undefined, matrixOf([10, 30], [70, 45], [NaN, 52])])(
    'adds up to the raw score (reference %#)',
    (reference) => {
      const { base, contributions } = explainLinear(model, rows, reference);
      scoreLinear(model, rows).forEach((score, row) => {
        const sum = base + contributions[2 * row] + contributions[2 * row + 1];
        expect(sum).toBeCloseTo(score, 12);
      });
    },
  );

  test('has the mean score of the reference sample for its base', () => {
    const reference = matrixOf([10, 30], [70, 45], [NaN, 52]);
    const mean = scoreLinear(model, reference).reduce((sum, score) => sum + score, 0) / 3;
    expect(explainLinear(model, rows, reference).base).toBeCloseTo(mean, 12);
  });

  test('refuses an empty reference sample', () => {
    expect(() => explainLinear(model, rows, matrixOf())).toThrow(OctroiError);
  });
});
