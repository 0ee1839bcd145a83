import { OctroiError, type Matrix } from '@octroi/core';
import { goesLeft } from '../model/goes-left.ts';
import { checkColumnCount, loadRows } from '../model/load-rows.ts';
import type { TreeEnsemble } from '../model/tree-ensemble.ts';
import { checkDepth } from './check-depth.ts';
import type { Explanation } from './explanation.ts';
import { PairWalk } from './pair-walk.ts';

/**
 * Exact interventional SHAP values of boosted trees: a column that is not known has the value of a
 * reference row, and the answers of all reference rows are averaged (Lundberg et al., "From local
 * explanations to global understanding with explainable AI for trees", 2020, algorithm 3).
 *
 * Sums are in 64 bits for both engines. Takes one byte for each reference row and inner node. Held
 * equal to the sum over all subsets of columns in interventional-shap.test.ts.
 */
export class InterventionalShap {
  /** Mean log-odds over the reference rows. */
  readonly base: number;
  readonly #model: TreeEnsemble;
  readonly #references: number;
  /** Whether each reference row goes left at each node: reference after reference. */
  readonly #referenceLeft: Uint8Array;
  readonly #walk: PairWalk;
  readonly #values: Float64Array;

  /**
   * @throws OctroiError MODEL_COLUMNS_MISMATCH, MODEL_REFERENCE_EMPTY; MODEL_UNSUPPORTED for trees too
   * deep to explain
   */
  constructor(model: TreeEnsemble, reference: Matrix) {
    checkDepth(model);
    checkColumnCount(model, reference);
    if (reference.rows === 0) throw new OctroiError('MODEL_REFERENCE_EMPTY', {});
    this.#model = model;
    this.#references = reference.rows;
    this.#walk = new PairWalk(model);
    this.#values = new Float64Array(model.features.length);
    const nodes = model.left.length;
    this.#referenceLeft = new Uint8Array(reference.rows * nodes);
    let sum = 0;
    for (let row = 0; row < reference.rows; row += 1) {
      const left = this.#referenceLeft.subarray(row * nodes, (row + 1) * nodes);
      this.#decide(reference, row, left);
      for (const root of model.roots) sum += leafValueOf(model, root, left);
    }
    this.base = model.base + sum / reference.rows;
  }

  /** @throws OctroiError MODEL_COLUMNS_MISMATCH */
  explain(matrix: Matrix): Explanation {
    const model = this.#model;
    checkColumnCount(model, matrix);
    const width = model.features.length;
    const nodes = model.left.length;
    const contributions = new Float64Array(matrix.rows * width);
    const rowLeft = new Uint8Array(nodes);
    for (let row = 0; row < matrix.rows; row += 1) {
      this.#decide(matrix, row, rowLeft);
      const target = contributions.subarray(row * width, (row + 1) * width);
      for (let at = 0; at < this.#references; at += 1) {
        const left = this.#referenceLeft.subarray(at * nodes, (at + 1) * nodes);
        this.#walk.add(target, rowLeft, left);
      }
      for (let column = 0; column < width; column += 1) target[column] /= this.#references;
    }
    return { base: this.base, contributions };
  }

  /** Marks the nodes at which a row goes left. */
  #decide(matrix: Matrix, row: number, left: Uint8Array): void {
    const model = this.#model;
    const values = this.#values;
    loadRows(values, model, [matrix, { from: row, rows: 1 }]);
    for (let node = 0; node < left.length; node += 1) {
      left[node] = goesLeft(model, node, values[model.feature[node]]) ? 1 : 0;
    }
  }
}

function leafValueOf(model: TreeEnsemble, root: number, goes: Uint8Array): number {
  let node = root;
  while (node >= 0) node = goes[node] === 1 ? model.left[node] : model.right[node];
  return model.leafValue[~node];
}
