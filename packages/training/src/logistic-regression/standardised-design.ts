import type { Matrix } from '@octroi/core';
import { fitMedianImputer, type MedianImputer } from './fit-median-imputer.ts';
import { fitStandardScaler, type StandardScaler } from './fit-standard-scaler.ts';

/** Columns with at most this share of values other than 0 are kept as the list of those. */
const sparseShare = 0.2;

/**
 * A matrix made ready for the solver: imputed, standardised in algebra only.
 *
 * Values stay as they came; the solver puts mean and scale into the coefficients, so a 0 of an
 * indicator stays a 0 and is skipped. Constant columns are in neither list: they tell nothing.
 */
export interface StandardisedDesign {
  readonly rows: number;
  readonly dense: readonly DenseColumn[];
  readonly sparse: readonly SparseColumn[];
  readonly imputer: MedianImputer;
  readonly scaler: StandardScaler;
}

export interface DenseColumn {
  /** Place in the matrix. */
  readonly index: number;
  readonly values: Float32Array;
}

/** The values other than 0, by ascending row. */
export interface SparseColumn {
  readonly index: number;
  readonly rowIndices: Uint32Array;
  readonly values: Float32Array;
}

/**
 * Fits imputer and scaler on all rows of the matrix. `overwrite` fills missing values in the matrix itself.
 *
 * @throws OctroiError MODEL_VALUE_INFINITE
 */
export function standardise(matrix: Matrix, { overwrite = false } = {}): StandardisedDesign {
  const { rows } = matrix;
  const imputer = fitMedianImputer(matrix);
  const columns = matrix.columns.map((_, index) =>
    impute(matrix.values.subarray(index * rows, (index + 1) * rows), {
      median: imputer.medians[index],
      overwrite,
    }),
  );
  const scaler = fitStandardScaler(columns);
  const dense: DenseColumn[] = [];
  const sparse: SparseColumn[] = [];
  columns.forEach((values, index) => {
    if (scaler.constant[index] === 1) return;
    const filled = countFilled(values);
    if (filled > sparseShare * rows) dense.push({ index, values });
    else sparse.push({ index, ...compress(values, filled) });
  });
  return { rows, dense, sparse, imputer, scaler };
}

/** The column itself where nothing is missing or it may be written over, else a filled copy. */
function impute(
  column: Float32Array,
  { median, overwrite }: { readonly median: number; readonly overwrite: boolean },
): Float32Array {
  const first = firstMissing(column);
  if (first < 0) return column;
  const filled = overwrite ? column : column.slice();
  for (let row = first; row < filled.length; row += 1) {
    if (Number.isNaN(filled[row])) filled[row] = median;
  }
  return filled;
}

/** -1 where nothing is missing. */
function firstMissing(column: Float32Array): number {
  for (let row = 0; row < column.length; row += 1) if (Number.isNaN(column[row])) return row;
  return -1;
}

function countFilled(values: Float32Array): number {
  const { length } = values;
  let count = 0;
  for (let row = 0; row < length; row += 1) if (values[row] !== 0) count += 1;
  return count;
}

function compress(values: Float32Array, filled: number): Omit<SparseColumn, 'index'> {
  const rowIndices = new Uint32Array(filled);
  const kept = new Float32Array(filled);
  let next = 0;
  for (let row = 0; row < values.length; row += 1) {
    if (values[row] === 0) continue;
    rowIndices[next] = row;
    kept[next] = values[row];
    next += 1;
  }
  return { rowIndices, values: kept };
}

/** The design of some rows, ascending; imputed and scaled as the whole. */
export function sampleDesign(design: StandardisedDesign, rows: Uint32Array): StandardisedDesign {
  const places = new Int32Array(design.rows).fill(-1);
  rows.forEach((row, place) => (places[row] = place));
  return {
    ...design,
    rows: rows.length,
    dense: design.dense.map(({ index, values }) => ({
      index,
      values: Float32Array.from(rows, (row) => values[row]),
    })),
    sparse: design.sparse.map(({ index, rowIndices, values }) => {
      const kept = rowIndices
        .map((_, entry) => entry)
        .filter((entry) => places[rowIndices[entry]] >= 0);
      return {
        index,
        rowIndices: kept.map((entry) => places[rowIndices[entry]]),
        values: Float32Array.from(kept, (entry) => values[entry]),
      };
    }),
  };
}
