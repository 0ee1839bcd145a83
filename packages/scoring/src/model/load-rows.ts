import { OctroiError, type Matrix } from '@octroi/core';
import type { TreeEnsemble } from './tree-ensemble.ts';

/** LightGBM reads anything this near to 0 as 0 (its `kZeroThreshold`, a 32-bit 1e-35). */
const nearZero = Math.fround(1e-35);

/** Some rows of a matrix, one after the other, as the engine sees them. */
export interface RowRange {
  readonly from: number;
  readonly rows: number;
}

/** Copies `rows` rows into `target`, row after row; what LightGBM takes for 0 becomes 0. */
export function loadRows(
  target: Float64Array,
  { engine }: TreeEnsemble,
  [matrix, { from, rows }]: readonly [Matrix, RowRange],
): void {
  const width = matrix.columns.length;
  const flushed = engine === 'lightgbm' ? nearZero : -1;
  for (let column = 0; column < width; column += 1) {
    const start = column * matrix.rows + from;
    for (let row = 0; row < rows; row += 1) {
      const value = matrix.values[start + row];
      target[row * width + column] = Math.abs(value) <= flushed ? 0 : value;
    }
  }
}

/** @throws OctroiError MODEL_COLUMNS_MISMATCH where the model has more or fewer columns */
export function checkColumnCount(model: TreeEnsemble, matrix: Matrix): void {
  const position = Math.min(model.features.length, matrix.columns.length);
  if (model.features.length === matrix.columns.length) return;
  throw new OctroiError('MODEL_COLUMNS_MISMATCH', {
    position,
    expected: model.features.at(position) ?? 'no column',
    found: matrix.columns.at(position)?.name ?? 'absent',
  });
}
