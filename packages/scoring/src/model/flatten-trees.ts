import { invalidModel } from './invalid-model.ts';
import type { CategorySets, TreeEnsemble } from './tree-ensemble.ts';

/** One tree as read, under its own numbering. Its arrays have one entry an inner node or a leaf. */
export interface ReadTree {
  /** Names the tree in an error. */
  readonly place: string;
  /** A reference, as in `left` and `right`: an inner node, or `~leaf`. */
  readonly root: number;
  readonly feature: ArrayLike<number>;
  readonly threshold: ArrayLike<number>;
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly flags: ArrayLike<number>;
  readonly nodeCover: ArrayLike<number>;
  readonly nodeGain: ArrayLike<number>;
  readonly leafValue: ArrayLike<number>;
  readonly leafCover: ArrayLike<number>;
}

export interface ReadModel {
  readonly engine: TreeEnsemble['engine'];
  readonly features: readonly string[];
  readonly trees: readonly ReadTree[];
  readonly categories: CategorySets;
  readonly base: number;
}

/**
 * All trees in one set of arrays, each numbered parent before child.
 *
 * Every reference is checked: it names an entry of its tree, and no entry is reached twice, so there
 * is no cycle. Entries that are not reached are left out.
 *
 * @throws OctroiError MODEL_FILE_INVALID
 */
export function flattenTrees(model: ReadModel): TreeEnsemble {
  const nodes = model.trees.reduce((sum, tree) => sum + tree.left.length, 0);
  const leaves = model.trees.reduce((sum, tree) => sum + tree.leafValue.length, 0);
  const flat = new FlatTrees(model.engine, { nodes, leaves });
  const roots = Int32Array.from(model.trees, (tree) => flat.add(tree));
  const { engine, features, categories, base } = model;
  return { engine, features, roots, categories, base, ...flat.arrays() };
}

class FlatTrees {
  readonly #engine: string;
  readonly #feature: Int32Array;
  readonly #threshold: Float64Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #flags: Uint8Array;
  readonly #nodeCover: Float64Array;
  readonly #nodeGain: Float64Array;
  readonly #leafValue: Float64Array;
  readonly #leafCover: Float64Array;
  #nodes = 0;
  #leaves = 0;
  #depth = 0;

  constructor(engine: string, { nodes, leaves }: { nodes: number; leaves: number }) {
    this.#engine = engine;
    this.#feature = new Int32Array(nodes);
    this.#threshold = new Float64Array(nodes);
    this.#left = new Int32Array(nodes);
    this.#right = new Int32Array(nodes);
    this.#flags = new Uint8Array(nodes);
    this.#nodeCover = new Float64Array(nodes);
    this.#nodeGain = new Float64Array(nodes);
    this.#leafValue = new Float64Array(leaves);
    this.#leafCover = new Float64Array(leaves);
  }

  /** Depth first, left before right; the reference of the root. */
  add(tree: ReadTree): number {
    const seen = {
      node: new Uint8Array(tree.left.length),
      leaf: new Uint8Array(tree.leafValue.length),
    };
    const root = this.#take(tree, seen, tree.root);
    const waiting: Waiting[] = [];
    if (root >= 0) waiting.push({ node: tree.root, at: root, depth: 1 });
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, at, depth } = next;
      this.#depth = Math.max(this.#depth, depth);
      const left = this.#take(tree, seen, tree.left[node]);
      const right = this.#take(tree, seen, tree.right[node]);
      this.#left[at] = left;
      this.#right[at] = right;
      if (right >= 0) waiting.push({ node: tree.right[node], at: right, depth: depth + 1 });
      if (left >= 0) waiting.push({ node: tree.left[node], at: left, depth: depth + 1 });
    }
    return root;
  }

  arrays(): Omit<TreeEnsemble, 'engine' | 'features' | 'roots' | 'categories' | 'base'> {
    return {
      feature: this.#feature.slice(0, this.#nodes),
      threshold: this.#threshold.slice(0, this.#nodes),
      left: this.#left.slice(0, this.#nodes),
      right: this.#right.slice(0, this.#nodes),
      flags: this.#flags.slice(0, this.#nodes),
      nodeCover: this.#nodeCover.slice(0, this.#nodes),
      nodeGain: this.#nodeGain.slice(0, this.#nodes),
      leafValue: this.#leafValue.slice(0, this.#leaves),
      leafCover: this.#leafCover.slice(0, this.#leaves),
      depth: this.#depth,
    };
  }

  /** Copies what a reference of the tree names; its new reference. */
  #take(tree: ReadTree, seen: Seen, reference: number): number {
    const leaf = reference < 0;
    const index = leaf ? ~reference : reference;
    const marks = leaf ? seen.leaf : seen.node;
    if (index >= marks.length || marks[index] === 1) throw this.#badReference(tree, reference);
    marks[index] = 1;
    return leaf ? this.#takeLeaf(tree, index) : this.#takeNode(tree, index);
  }

  #takeLeaf(tree: ReadTree, leaf: number): number {
    const at = this.#leaves;
    this.#leafValue[at] = tree.leafValue[leaf];
    this.#leafCover[at] = tree.leafCover[leaf];
    this.#leaves += 1;
    return ~at;
  }

  #takeNode(tree: ReadTree, node: number): number {
    const at = this.#nodes;
    this.#feature[at] = tree.feature[node];
    this.#threshold[at] = tree.threshold[node];
    this.#flags[at] = tree.flags[node];
    this.#nodeCover[at] = tree.nodeCover[node];
    this.#nodeGain[at] = tree.nodeGain[node];
    this.#nodes += 1;
    return at;
  }

  #badReference(tree: ReadTree, reference: number): Error {
    return invalidModel({
      kind: this.#engine,
      place: `a child in ${tree.place}`,
      found: reference,
      expected: 'a node of the tree that no other node leads to',
    });
  }
}

interface Waiting {
  readonly node: number;
  readonly at: number;
  readonly depth: number;
}

interface Seen {
  readonly node: Uint8Array;
  readonly leaf: Uint8Array;
}
