import { createRandom, type Matrix } from '@octroi/core';
import { expect, test } from 'vitest';
import { logisticObjective } from './logistic-objective.ts';
import { standardise } from './standardised-design.ts';

/** More rows than a block, dense columns not a multiple of four, sparse ones beside them. */
function portfolio(): { matrix: Matrix; labels: Float32Array; weights: Float32Array } {
  const random = createRandom('objective');
  const [rows, dense, sparse] = [5000, 6, 3];
  const values = Float32Array.from({ length: rows * (dense + sparse) }, (_, cell) => {
    if (cell < rows * dense) return 50 + 10 * random.normal();
    return random.uniform() < 0.05 ? random.integer(3) : 0;
  });
  return {
    matrix: {
      rows,
      columns: Array.from({ length: dense + sparse }, (_, index) => ({ name: `c${index}` })),
      values,
    },
    labels: Float32Array.from({ length: rows }, () => Number(random.uniform() < 0.2)),
    weights: Float32Array.from({ length: rows }, () => random.uniform()),
  };
}

const { matrix, labels, weights } = portfolio();
const count = matrix.columns.length;
const design = standardise(matrix);
const parameters = Float64Array.from({ length: count + 1 }, (_, index) => 0.1 * (index - 4));
const objective = logisticObjective({ design, labels, weights, inverseL2: 0.5 });

test('the design holds both kinds of columns', () => {
  expect([design.dense.length, design.sparse.length]).toEqual([6, 3]);
});

test('the value is that of the written-out sum over standardised rows', () => {
  const { means, scales } = design.scaler;
  let [loss, total] = [0, 0];
  for (let row = 0; row < matrix.rows; row += 1) {
    let logOdds = parameters[count];
    for (let column = 0; column < count; column += 1) {
      const value = matrix.values[column * matrix.rows + row];
      logOdds += (parameters[column] * (value - means[column])) / scales[column];
    }
    const sign = labels[row] === 1 ? -1 : 1;
    loss += weights[row] * Math.log(1 + Math.exp(sign * logOdds));
    total += weights[row];
  }
  const penalty = parameters.subarray(0, count).reduce((sum, value) => sum + value ** 2, 0);
  const value = objective(parameters, new Float64Array(count + 1));
  expect(Math.abs(value - (loss + penalty / (2 * 0.5)) / total)).toBeLessThan(1e-12);
});

test('the gradient is the slope of the value along every parameter', () => {
  const gradient = new Float64Array(count + 1);
  objective(parameters, gradient);
  const valueAt = (moved: number, by: number): number =>
    objective(
      parameters.map((value, index) => (index === moved ? value + by : value)),
      new Float64Array(count + 1),
    );
  gradient.forEach((entry, index) => {
    const slope = (valueAt(index, 1e-5) - valueAt(index, -1e-5)) / 2e-5;
    expect(Math.abs(entry - slope)).toBeLessThan(1e-8);
  });
});

test('large log-odds neither overflow nor lose the loss', () => {
  const far = new Float64Array(count + 1);
  far[count] = 5000;
  const value = objective(far, new Float64Array(count + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const negative = weights.reduce((sum, weight, row) => sum + weight * (1 - labels[row]), 0);
  expect(Math.abs(value - (5000 * negative) / total)).toBeLessThan(1e-6);
});
