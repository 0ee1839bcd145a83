import type { TreeEnsemble } from '../model/tree-ensemble.ts';
import { unsupportedModel } from '../model/unsupported-model.ts';
import { checkDepth } from './check-depth.ts';

/**
 * What path-dependent TreeSHAP needs to know of every edge from a node to a child, before any row.
 *
 * Edge `2 node` goes left, edge `2 node + 1` right.
 */
export interface TreeEdges {
  /**
   * Share of the training rows that follow this edge's feature down to here: the product of
   * cover(child) / cover(node) over this edge and those above it that split the same feature.
   */
  readonly fraction: Float64Array;
  /** The nearest edge above that splits the same feature, or -1. */
  readonly previous: Int32Array;
  /** Of each tree: most different features on one way to a leaf. */
  readonly features: Int32Array;
}

/** @throws OctroiError MODEL_UNSUPPORTED for a deeper tree, or a node that no training row reached */
export function treeEdges(model: TreeEnsemble): TreeEdges {
  checkDepth(model);
  if (model.nodeCover.some((cover) => cover <= 0) || model.leafCover.some((cover) => cover < 0)) {
    throw unsupportedModel(
      model.engine,
      'a split without training rows, which cannot be explained',
    );
  }
  const walk = new EdgeWalk(model);
  const features = Int32Array.from(model.roots, (root) => walk.tree(root));
  return { fraction: walk.fraction, previous: walk.previous, features };
}

/** Training rows, or their hessian, at an inner node or at `~leaf`. */
export function coverOf({ nodeCover, leafCover }: TreeEnsemble, node: number): number {
  return node < 0 ? leafCover[~node] : nodeCover[node];
}

class EdgeWalk {
  readonly fraction: Float64Array;
  readonly previous: Int32Array;
  readonly #model: TreeEnsemble;
  /** By feature: the last edge on the way here that splits it, or -1. */
  readonly #last: Int32Array;
  #most = 0;

  constructor(model: TreeEnsemble) {
    this.#model = model;
    this.fraction = new Float64Array(2 * model.left.length);
    this.previous = new Int32Array(2 * model.left.length);
    this.#last = new Int32Array(model.features.length).fill(-1);
  }

  /** Most different features on one way to a leaf. */
  tree(root: number): number {
    this.#most = 0;
    this.#visit(root, 0);
    return this.#most;
  }

  #visit(node: number, features: number): void {
    if (node < 0) {
      this.#most = Math.max(this.#most, features);
      return;
    }
    const { feature, left, right } = this.#model;
    const above = this.#last[feature[node]];
    for (const [edge, child] of [
      [2 * node, left[node]],
      [2 * node + 1, right[node]],
    ]) {
      this.previous[edge] = above;
      const whole = above < 0 ? 1 : this.fraction[above];
      this.fraction[edge] = (whole * coverOf(this.#model, child)) / coverOf(this.#model, node);
      this.#last[feature[node]] = edge;
      this.#visit(child, above < 0 ? features + 1 : features);
    }
    this.#last[feature[node]] = above;
  }
}
