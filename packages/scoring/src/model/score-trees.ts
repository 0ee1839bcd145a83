import type { Matrix } from '@octroi/core';
import { goesLeft } from './goes-left.ts';
import { checkColumnCount, loadRows } from './load-rows.ts';
import { splitFlags, type TreeEnsemble } from './tree-ensemble.ts';

/** Rows that go through a tree before the next tree is fetched. */
const rowsAtOnce = 64;

const special = splitFlags.category | splitFlags.zeroIsMissing;

/**
 * Raw log-odds, one a row: bit for bit those of the native engine on the same 32-bit matrix.
 *
 * LightGBM adds 64-bit leaf values in the order of the trees; XGBoost adds 32-bit ones to its base
 * margin, rounding after each. NaN is missing. An infinity is compared as a number (XGBoost itself
 * refuses one). Held equal in test/parity/scoring.
 *
 * @throws OctroiError MODEL_COLUMNS_MISMATCH where the matrix has more or fewer columns than the model
 */
export function scoreTrees(model: TreeEnsemble, matrix: Matrix): Float64Array {
  checkColumnCount(model, matrix);
  const scores = new Float64Array(matrix.rows).fill(model.base);
  const most = Math.min(rowsAtOnce, matrix.rows);
  const values = new Float64Array(most * matrix.columns.length);
  for (let from = 0; from < matrix.rows; from += most) {
    const rows = Math.min(most, matrix.rows - from);
    loadRows(values, model, [matrix, { from, rows }]);
    addTrees(scores.subarray(from, from + rows), model, values);
  }
  return scores;
}

/** One tree after the other, each over all rows of the block. */
function addTrees(scores: Float64Array, model: TreeEnsemble, values: Float64Array): void {
  const { roots, feature, threshold, left, right, flags, leafValue } = model;
  const width = model.features.length;
  const single = model.engine === 'xgboost';
  for (const root of roots) {
    for (let row = 0; row < scores.length; row += 1) {
      const start = row * width;
      let node = root;
      while (node >= 0) {
        const value = values[start + feature[node]];
        const goes =
          (flags[node] & special) === 0 && !Number.isNaN(value)
            ? value <= threshold[node]
            : goesLeft(model, node, value);
        node = goes ? left[node] : right[node];
      }
      const sum = scores[row] + leafValue[~node];
      scores[row] = single ? Math.fround(sum) : sum;
    }
  }
}
