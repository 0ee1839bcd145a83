import type { Matrix } from '@octroi/core';
import { checkColumnCount, loadRows } from '../model/load-rows.ts';
import type { TreeEnsemble } from '../model/tree-ensemble.ts';
import type { Explanation } from './explanation.ts';
import { gaussLegendre, type Quadrature } from './gauss-legendre.ts';
import { coverOf, treeEdges, type TreeEdges } from './tree-edges.ts';
import { TreeWalk } from './tree-walk.ts';

/**
 * Exact path-dependent SHAP values of boosted trees: a column that is not known sends a row both ways,
 * in the shares of the training rows (Lundberg et al., "From local explanations to global
 * understanding with explainable AI for trees", 2020, algorithm 1).
 *
 * A leaf of value v whose way splits features i with shares z_i, met (o_i = 1) or not (o_i = 0) by the
 * row, is the game v prod(o_i in S, z_i not in S). Its multilinear extension (Owen, 1972) makes the
 * Shapley value of i the integral over t in [0, 1] of v (o_i - z_i) prod_{j != i} (t o_j + (1 - t) z_j),
 * a polynomial, which Gauss and Legendre's rule integrates exactly; sums over leaves are shared on
 * the way up. Nothing is subtracted from its like, so precision does not fall with depth.
 *
 * Sums are in 64 bits for both engines: base + contributions is the 64-bit sum of the leaves, from
 * which XGBoost's own 32-bit score differs by its rounding. Held equal to both engines'
 * contributions in test/parity/scoring.
 */
export class PathDependentShap {
  /** Mean log-odds over the training rows. */
  readonly base: number;
  readonly #model: TreeEnsemble;
  readonly #edges: TreeEdges;
  readonly #rules: readonly Quadrature[];
  readonly #walk: TreeWalk;

  /** @throws OctroiError MODEL_UNSUPPORTED for trees that cannot be explained */
  constructor(model: TreeEnsemble) {
    this.#model = model;
    this.#edges = treeEdges(model);
    const known = new Map<number, Quadrature>();
    this.#rules = Array.from(this.#edges.features, (features) => {
      const size = Math.max(1, Math.ceil(features / 2));
      const rule = known.get(size) ?? gaussLegendre(size);
      known.set(size, rule);
      return rule;
    });
    this.#walk = new TreeWalk(model, this.#edges, Math.max(1, ...known.keys()));
    this.base = model.roots.reduce((sum, root) => sum + this.#mean(root, 1), model.base);
  }

  /** @throws OctroiError MODEL_COLUMNS_MISMATCH */
  explain(matrix: Matrix): Explanation {
    const model = this.#model;
    checkColumnCount(model, matrix);
    const width = model.features.length;
    const contributions = new Float64Array(matrix.rows * width);
    const values = new Float64Array(width);
    for (let row = 0; row < matrix.rows; row += 1) {
      loadRows(values, model, [matrix, { from: row, rows: 1 }]);
      const target = contributions.subarray(row * width, (row + 1) * width);
      this.#walk.start(values, target);
      model.roots.forEach((root, tree) => {
        this.#walk.tree(root, this.#rules[tree]);
      });
    }
    return { base: this.base, contributions };
  }

  /** Sum of the leaf values below, each by the share of rows that reach it. */
  #mean(node: number, share: number): number {
    const { leafValue, left, right, nodeCover } = this.#model;
    if (node < 0) return share * leafValue[~node];
    const part = share / nodeCover[node];
    const [first, second] = [left[node], right[node]];
    return (
      this.#mean(first, part * coverOf(this.#model, first)) +
      this.#mean(second, part * coverOf(this.#model, second))
    );
  }
}
