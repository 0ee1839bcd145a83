import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { logisticObjective } from './logistic-objective.ts';
import { sampledCurvature } from './sampled-curvature.ts';
import { standardise } from './standardised-design.ts';

const [rows, dense, sparse] = [4000, 5, 3];
const count = dense + sparse;
const random = createRandom('curvature');
const values = Float32Array.from({ length: rows * count }, (_, cell) => {
  if (cell < rows * dense) return 50 + 10 * random.normal();
  return Number(random.uniform() < 0.05);
});
// Columns that tell of one another.
for (let row = 0; row < rows; row += 1) values[rows + row] += 3 * values[row];
const columns = Array.from({ length: count }, (_, index) => ({ name: `c${index}` }));
const labels = Float32Array.from({ length: rows }, () => Number(random.uniform() < 0.2));
const weights = new Float32Array(rows).fill(1);
const design = standardise({ rows, columns, values });
const data = { design, labels, weights, inverseL2: 0.01 };

test('is how the gradient changes with the parameters where the search starts', () => {
  const objective = logisticObjective(data);
  const share = labels.reduce((sum, label) => sum + label, 0) / rows;
  const gradientAt = (moved: number, by: number): Float64Array => {
    const at = new Float64Array(count + 1);
    at[count] = Math.log(share / (1 - share));
    at[moved] += by;
    const gradient = new Float64Array(count + 1);
    objective(at, gradient);
    return gradient;
  };
  const curvature = sampledCurvature(data);
  for (let row = 0; row <= count; row += 1) {
    const [above, below] = [gradientAt(row, 1e-4), gradientAt(row, -1e-4)];
    for (let column = 0; column < row; column += 1) {
      const change = (above[column] - below[column]) / 2e-4;
      expect(Math.abs(curvature[row * (count + 1) + column] - change)).toBeLessThan(1e-6);
    }
    const own = (above[row] - below[row]) / 2e-4;
    const found = curvature[row * (count + 1) + row];
    expect(found / own).toBeGreaterThan(0.999);
    expect(found / own).toBeLessThan(1.011);
  }
});
