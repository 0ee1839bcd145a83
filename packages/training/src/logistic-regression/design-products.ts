import type { DenseColumn, SparseColumn, StandardisedDesign } from './standardised-design.ts';

type Columns = Pick<StandardisedDesign, 'dense' | 'sparse'>;

/** Rows whose values are kept in the processor's nearer caches while columns go by. */
const blockRows = 2048;

/** The rows from `start` to `end` with a value each. Used again for every block. */
export interface Block {
  start: number;
  end: number;
  readonly values: Float64Array;
  /** How many entries of each sparse column lie before the block. */
  readonly positions: Uint32Array;
}

export function createBlock({ sparse }: Columns): Block {
  const values = new Float64Array(blockRows);
  return { start: 0, end: 0, values, positions: new Uint32Array(sparse.length) };
}

/** Passes once over the rows, which `dotColumns` must follow. */
export function forEachBlock(
  { rows }: Pick<StandardisedDesign, 'rows'>,
  block: Block,
  work: () => void,
): void {
  block.positions.fill(0);
  for (block.start = 0; block.start < rows; block.start += blockRows) {
    block.end = Math.min(block.start + blockRows, rows);
    work();
  }
}

/** Adds slope x value of every column to the block's values. */
export function addColumns({ dense, sparse }: Columns, slopes: Float64Array, block: Block): void {
  addDense(dense, slopes, block);
  addSparse(sparse, slopes, block);
}

/** Adds the products of the block's values with every column to the column's sum. */
export function dotColumns({ dense, sparse }: Columns, sums: Float64Array, block: Block): void {
  dotDense(dense, sums, block);
  dotSparse(sparse, sums, block);
}

/** Adds slope x value of all dense columns to the predictor, four columns at a time. */
function addDense(columns: readonly DenseColumn[], slopes: Float64Array, block: Block): void {
  const { start, end, values: predictor } = block;
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
  const { start, end, values: residual } = block;
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
  const { start, end, values: predictor, positions } = block;
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
  const { start, end, values: residual, positions } = block;
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
