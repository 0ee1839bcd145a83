import { createRandom, type Matrix, type ProgressUpdate } from '@octroi/core';
import { scoreLinear } from '@octroi/scoring';
import { describe, expect, test } from 'vitest';
import {
  fitLogisticRegression,
  type LogisticRegressionRequest,
} from './fit-logistic-regression.ts';

const rows = 400;

function request(): LogisticRegressionRequest & { matrix: Matrix } {
  const random = createRandom('fit');
  const risk = Array.from({ length: rows }, () => random.normal());
  const income = risk.map((value) => (random.uniform() < 0.1 ? NaN : 100 - 5 * value));
  const columns = [income, risk.map(() => 3), risk.map(() => NaN), risk.map(() => random.normal())];
  return {
    matrix: {
      rows,
      columns: ['income', 'constant', 'empty', 'noise'].map((name) => ({ name })),
      values: Float32Array.from(columns.flat()),
    },
    labels: Float32Array.from(risk, (value) =>
      Number(random.uniform() < 1 / (1 + Math.exp(-value))),
    ),
  };
}

test('the same rows give the same bits', async () => {
  expect(await fitLogisticRegression(request())).toEqual(await fitLogisticRegression(request()));
});

test('constant and empty columns have coefficient 0, and the empty one is named', async () => {
  const { model, allMissing, converged } = await fitLogisticRegression(request());
  const [income, constant, empty] = model.columns;
  expect(converged).toBe(true);
  expect(income.coefficient).toBeLessThan(-0.5);
  expect([constant.coefficient, empty.coefficient]).toEqual([0, 0]);
  expect([constant.scale, empty.median]).toEqual([1, 0]);
  expect(allMissing).toEqual(['empty']);
});

test('without a penalty on it, the intercept makes mean probability and default rate equal', async () => {
  const { matrix, labels } = request();
  const fit = await fitLogisticRegression({ matrix, labels, inverseL2: 1e-6, tolerance: 1e-9 });
  const probabilities = scoreLinear(fit.model, matrix).map(
    (logOdds) => 1 / (1 + Math.exp(-logOdds)),
  );
  const mean = (values: ArrayLike<number>): number =>
    Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(probabilities)).toBeCloseTo(mean(labels), 8);
});

test('perfectly separated rows converge under the penalty', async () => {
  const { matrix } = request();
  const labels = Float32Array.from({ length: rows }, (_, row) =>
    Number(matrix.values[3 * rows + row] > 0),
  );
  const { converged, model } = await fitLogisticRegression({ matrix, labels });
  expect(converged).toBe(true);
  expect(model.columns[3].coefficient).toBeGreaterThan(1);
});

test('a matrix without columns fits the base rate', async () => {
  const matrix = { rows, columns: [], values: new Float32Array(0) };
  const labels = Float32Array.from({ length: rows }, (_, row) => Number(row % 4 === 0));
  const { model } = await fitLogisticRegression({ matrix, labels });
  expect(model.intercept).toBeCloseTo(Math.log(1 / 3), 12);
});

test('progress counts iterations, and a signal ends the fit with its reason', async () => {
  const updates: ProgressUpdate[] = [];
  const controller = new AbortController();
  const progress = (update: ProgressUpdate): void => {
    updates.push(update);
    if (update.done === 2) controller.abort(new Error('stopped by the user'));
  };
  const fit = fitLogisticRegression({ ...request(), progress, signal: controller.signal });
  await expect(fit).rejects.toThrow('stopped by the user');
  expect(updates.map(({ done }) => done)).toEqual([1, 2]);
});

describe('bad input is refused', () => {
  const good = request();
  const { matrix, labels } = good;
  const changed = (row: number, value: number): Float32Array => labels.with(row, value);
  const infinite = { ...matrix, values: matrix.values.with(3 * rows + 7, Infinity) };
  const native = { ...matrix, columns: matrix.columns.with(1, { name: 'city', levels: 4 }) };

  test.each<[string, Partial<LogisticRegressionRequest>, string]>([
    ['a label of 2', { labels: changed(4, 2) }, 'the label of row 4 is 2, expected 0 or 1'],
    ['a missing label', { labels: changed(0, NaN) }, 'the label of row 0 is NaN'],
    ['too few labels', { labels: labels.subarray(1) }, 'the number of labels is 399, expected 400'],
    ['one class', { labels: new Float32Array(rows) }, 'all 400 labels are 0'],
    ['too few weights', { weights: new Float32Array(3) }, 'the number of weights is 3'],
    ['a negative weight', { weights: labels.map(() => -1) }, 'the weight of row 0 is -1'],
    ['a class without weight', { weights: labels }, 'all 400 labels are 1'],
    ['an infinite value', { matrix: infinite }, 'column noise is Infinity at row 7'],
    ['a native category', { matrix: native }, 'the column city is a native category'],
    ['values missing', { matrix: { ...matrix, rows: 399 } }, 'the number of values is 1600'],
    ['no penalty', { inverseL2: Infinity }, 'inverseL2 is Infinity, expected 0 < x < ∞'],
    ['a negative tolerance', { tolerance: -1 }, 'tolerance is -1'],
    ['no iterations', { maxIterations: 0 }, 'maxIterations is 0'],
  ])('%s', async (_, change, message) => {
    await expect(fitLogisticRegression({ ...good, ...change })).rejects.toThrow(message);
  });
});
