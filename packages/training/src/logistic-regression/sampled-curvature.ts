import { createBlock, dotColumns, forEachBlock } from './design-products.ts';
import type { LogisticData } from './logistic-objective.ts';
import { sampleDesign, type StandardisedDesign } from './standardised-design.ts';

/** Rows of the sample for one column: fewer would leave directions that it does not see. */
const rowsPerColumn = 4;
const fewestRows = 4096;
/** Weight of what the diagonal would be if columns told nothing of one another: for what a sample misses. */
const shrinkage = 0.01;

/** Whether the passes over the rows that a curvature spares cost more than it does. */
export function isCurvatureWorthwhile({ rows, scaler }: StandardisedDesign): boolean {
  return 50 * rows > scaler.means.length ** 2;
}

/**
 * About the second derivatives of `logisticObjective` where it starts: coefficients 0, the intercept at the
 * labels' log-odds. Made from rows evenly spaced among all. A square with a row a parameter, of which the lower
 * triangle is filled; positive definite.
 */
export function sampledCurvature(data: LogisticData): Float64Array {
  const { design, labels, weights, inverseL2 } = data;
  const { constant } = design.scaler;
  const count = constant.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = weights.reduce((sum, weight, row) => sum + weight * labels[row], 0) / total;
  const rows = sampledRows(design.rows, count);
  const sampled = rows.reduce((sum, row) => sum + weights[row], 0);
  const ofRow = Float64Array.from(rows, (row) => (weights[row] * share * (1 - share)) / sampled);
  const curvature = products(sampleDesign(design, rows), ofRow);
  const alone = share * (1 - share);
  const penalty = 1 / (inverseL2 * total);
  standardiseDiagonal(
    curvature,
    Float64Array.from(constant, (is) => (is === 1 ? 1 : alone)),
  );
  for (let at = 0; at < count; at += 1) {
    curvature[at * (count + 2)] += shrinkage * alone + penalty;
  }
  return curvature;
}

/** Makes up for a column that happens to differ more, or less, in the sample than among all rows. */
function standardiseDiagonal(curvature: Float64Array, diagonal: Float64Array): void {
  const size = diagonal.length + 1;
  const factors = diagonal.map((whole, at) =>
    Math.sqrt(Math.min(whole / curvature[at * (size + 1)], 1)),
  );
  for (let row = 0; row < size; row += 1) {
    const ofRow = factors[row] ?? 1;
    for (let column = 0; column < row; column += 1) {
      curvature[row * size + column] *= ofRow * factors[column];
    }
    if (row < diagonal.length) curvature[row * (size + 1)] = diagonal[row];
  }
}

function sampledRows(rows: number, columns: number): Uint32Array {
  const count = Math.min(rows, Math.max(fewestRows, rowsPerColumn * columns));
  return Uint32Array.from({ length: count }, (_, at) => Math.floor((at * rows) / count));
}

/** Sums of weight x column x other column, standardised; the last of them is 1 in every row. */
function products(design: StandardisedDesign, weights: Float64Array): Float64Array {
  const { dense, sparse, scaler } = design;
  const count = scaler.means.length;
  const result = new Float64Array((count + 1) ** 2);
  const sums = new Float64Array(count);
  const fill = (first: number, others: StandardisedDesign, valueAt: (row: number) => number) => {
    const block = createBlock(others);
    sums.fill(0);
    let sum = 0;
    forEachBlock(others, block, () => {
      for (let row = block.start; row < block.end; row += 1) {
        const value = weights[row] * valueAt(row);
        block.values[row - block.start] = value;
        sum += value;
      }
      dotColumns(others, sums, block);
    });
    for (const { index } of [...others.dense, ...others.sparse]) {
      const centred = (sums[index] - scaler.means[index] * sum) / scaler.scales[index];
      result[Math.max(first, index) * (count + 1) + Math.min(first, index)] = centred;
    }
    result[count * (count + 1) + first] = sum;
  };
  dense.forEach(({ index, values }, at) => {
    const [mean, scale] = [scaler.means[index], scaler.scales[index]];
    fill(index, { ...design, dense: dense.slice(at) }, (row) => (values[row] - mean) / scale);
  });
  const filled = new Float64Array(design.rows);
  sparse.forEach(({ index, rowIndices, values }, at) => {
    const [mean, scale] = [scaler.means[index], scaler.scales[index]];
    filled.fill(-mean / scale);
    rowIndices.forEach((row, entry) => (filled[row] = (values[entry] - mean) / scale));
    fill(index, { ...design, dense: [], sparse: sparse.slice(at) }, (row) => filled[row]);
  });
  fill(count, { ...design, dense: [], sparse: [] }, () => 1);
  return result;
}
