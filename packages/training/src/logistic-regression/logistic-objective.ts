import type { Objective } from './lbfgs.ts';
import type { DenseColumn, SparseColumn, StandardisedDesign } from './standardised-design.ts';

/** Rows whose linear predictor is kept in the processor's nearer caches while columns go by. */
const blockRows = 2048;

export interface LogisticData {
  readonly design: StandardisedDesign;
  /** 0 or 1 a row. */
  readonly labels: Float32Array;
  /** One weight a row. */
  readonly weights: Float32Array;
  /** scikit-learn's C: the weight of the loss against the penalty. */
  readonly inverseL2: number;
}

/**
 * The penalised weighted logistic loss, over the total weight S so that tolerances mean the same for
 * any number of rows: (sum s_i loss_i + w'w / (2 C)) / S.
 *
 * Parameters are one coefficient a column (on the standardised scale), then the intercept, which has
 * no penalty. A constant column has the penalty alone, so that its coefficient stays 0. One call
 * passes once over the rows, block by block: predictor, residual, gradient.
 */
export function logisticObjective(data: LogisticData): Objective {
  const { design, labels, weights, inverseL2 } = data;
  const { means, scales, constant } = design.scaler;
  const count = means.length;
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const slopes = new Float64Array(count);
  const sums = new Float64Array(count);
  const block = createBlock(design.sparse.length);

  return (parameters, gradient) => {
    let offset = parameters[count];
    let squares = 0;
    for (let column = 0; column < count; column += 1) {
      const coefficient = parameters[column];
      slopes[column] = coefficient / scales[column];
      offset -= slopes[column] * means[column];
      squares += coefficient * coefficient;
    }
    sums.fill(0);
    block.positions.fill(0);
    let [loss, residualSum] = [0, 0];
    for (block.start = 0; block.start < design.rows; block.start += blockRows) {
      block.end = Math.min(block.start + blockRows, design.rows);
      block.predictor.fill(offset);
      addDense(design.dense, slopes, block);
      addSparse(design.sparse, slopes, block);
      loss += toResiduals(labels, weights, block);
      residualSum += block.residualSum;
      dotDense(design.dense, sums, block);
      dotSparse(design.sparse, sums, block);
    }
    for (let column = 0; column < count; column += 1) {
      const centred = constant[column] === 1 ? 0 : sums[column] - means[column] * residualSum;
      const ofLoss = centred / scales[column];
      gradient[column] = (ofLoss + parameters[column] / inverseL2) / totalWeight;
    }
    gradient[count] = residualSum / totalWeight;
    return (loss + squares / (2 * inverseL2)) / totalWeight;
  };
}

/** The rows from `start` to `end` and what is known of them. Used again for every block. */
interface Block {
  start: number;
  end: number;
  /** Linear predictor, then weighted residual, a row. */
  readonly predictor: Float64Array;
  residualSum: number;
  /** How many entries of each sparse column lie before the block. */
  readonly positions: Uint32Array;
}

function createBlock(sparseColumns: number): Block {
  const predictor = new Float64Array(blockRows);
  return { start: 0, end: 0, predictor, residualSum: 0, positions: new Uint32Array(sparseColumns) };
}

/** Adds slope x value of all dense columns to the predictor, four columns at a time. */
function addDense(columns: readonly DenseColumn[], slopes: Float64Array, block: Block): void {
  const { start, end, predictor } = block;
  const inFours = columns.length - (columns.length % 4);
  for (let first = 0; first < inFours; first += 4) {
    const { values: a, index: indexA } = columns[first];
    const { values: b, index: indexB } = columns[first + 1];
    const { values: c, index: indexC } = columns[first + 2];
    const { values: d, index: indexD } = columns[first + 3];
    const [slopeA, slopeB] = [slopes[indexA], slopes[indexB]];
    const [slopeC, slopeD] = [slopes[indexC], slopes[indexD]];
    for (let row = start; row < end; row += 1) {
      predictor[row - start] +=
        slopeA * a[row] + slopeB * b[row] + (slopeC * c[row] + slopeD * d[row]);
    }
  }
  for (const { values, index } of columns.slice(inFours)) {
    const slope = slopes[index];
    for (let row = start; row < end; row += 1) predictor[row - start] += slope * values[row];
  }
}

/** Adds residual x value of all dense columns to their sums, four columns at a time. */
function dotDense(columns: readonly DenseColumn[], sums: Float64Array, block: Block): void {
  const { start, end, predictor: residual } = block;
  const inFours = columns.length - (columns.length % 4);
  for (let first = 0; first < inFours; first += 4) {
    const { values: a, index: indexA } = columns[first];
    const { values: b, index: indexB } = columns[first + 1];
    const { values: c, index: indexC } = columns[first + 2];
    const { values: d, index: indexD } = columns[first + 3];
    let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
    for (let row = start; row < end; row += 1) {
      const error = residual[row - start];
      sumA += error * a[row];
      sumB += error * b[row];
      sumC += error * c[row];
      sumD += error * d[row];
    }
    sums[indexA] += sumA;
    sums[indexB] += sumB;
    sums[indexC] += sumC;
    sums[indexD] += sumD;
  }
  for (const { values, index } of columns.slice(inFours)) {
    let sum = 0;
    for (let row = start; row < end; row += 1) sum += residual[row - start] * values[row];
    sums[index] += sum;
  }
}

function addSparse(columns: readonly SparseColumn[], slopes: Float64Array, block: Block): void {
  const { start, end, predictor, positions } = block;
  for (let column = 0; column < columns.length; column += 1) {
    const { index, rowIndices, values } = columns[column];
    const slope = slopes[index];
    for (let next = positions[column]; next < rowIndices.length; next += 1) {
      const row = rowIndices[next];
      if (row >= end) break;
      predictor[row - start] += slope * values[next];
    }
  }
}

/** As `dotDense`; also moves each column's position behind the block. */
function dotSparse(columns: readonly SparseColumn[], sums: Float64Array, block: Block): void {
  const { start, end, predictor: residual, positions } = block;
  for (let column = 0; column < columns.length; column += 1) {
    const { index, rowIndices, values } = columns[column];
    let next = positions[column];
    let sum = 0;
    for (; next < rowIndices.length; next += 1) {
      const row = rowIndices[next];
      if (row >= end) break;
      sum += residual[row - start] * values[next];
    }
    sums[index] += sum;
    positions[column] = next;
  }
}

/** Turns predictors into weighted residuals s (p - y); returns the weighted loss of the block. */
function toResiduals(labels: Float32Array, weights: Float32Array, block: Block): number {
  const { start, end, predictor } = block;
  let [loss, residualSum] = [0, 0];
  for (let row = start; row < end; row += 1) {
    const logOdds = predictor[row - start];
    const [label, weight] = [labels[row], weights[row]];
    // Never the exponential of a large number: e <= 1.
    const e = Math.exp(-Math.abs(logOdds));
    const probability = (logOdds >= 0 ? 1 : e) / (1 + e);
    loss += weight * (Math.max(logOdds, 0) - label * logOdds + Math.log1p(e));
    const residual = weight * (probability - label);
    predictor[row - start] = residual;
    residualSum += residual;
  }
  block.residualSum = residualSum;
  return loss;
}
