import { goesLeft } from './goes-left.ts';
import { splitFlags, type TreeEnsemble } from './tree-ensemble.ts';

/** Trees walked side by side; their number is made up with leaves of -0, which change no sum. */
export const treesAtOnce = 4;

/** In a node's first word: a missing value goes right. It is bit 0, so that it can be added. */
const nanGoesRight = 1;
/** In a node's first word: only `goesLeft` knows where a value goes. */
export const special = 2;
/** The column is in the bits from here. */
export const columnShift = 2;

/**
 * Trees packed for a walk without a branch to guess: 16 bytes a node, inner node or leaf.
 *
 * Words 4n and 4n + 1 are a node's column with its bits, and its left child, after which the right
 * one follows; `thresholds[2n + 1]` shares the other two words. A leaf leads to itself.
 */
export interface PackedTrees {
  readonly words: Int32Array;
  readonly thresholds: Float64Array;
  readonly roots: Int32Array;
  /** By node: the leaf's value, -0 for an inner node. */
  readonly leafValue: Float64Array;
  /** By node: its number in the ensemble, for `goesLeft`. */
  readonly original: Int32Array;
}

export function packTrees(model: TreeEnsemble): PackedTrees {
  const nodes = model.left.length + model.leafValue.length + 1;
  const bytes = new ArrayBuffer(16 * nodes);
  const words = new Int32Array(bytes);
  const thresholds = new Float64Array(bytes);
  const leafValue = new Float64Array(nodes).fill(-0);
  /** By new number: a reference of the ensemble. Filled ahead of the loop, one tree's breadth first. */
  const original = new Int32Array(nodes);
  let filled = 0;
  let at = 0;
  const roots = model.roots.map((root) => {
    const first = filled;
    original[filled] = root;
    filled += 1;
    for (; at < filled; at += 1) {
      const node = original[at];
      if (node < 0) {
        words[4 * at + 1] = at;
        thresholds[2 * at + 1] = Infinity;
        leafValue[at] = model.leafValue[~node];
        continue;
      }
      words[4 * at] = (model.feature[node] << columnShift) | bitsOf(model, node);
      words[4 * at + 1] = filled;
      thresholds[2 * at + 1] = model.threshold[node];
      original[filled] = model.left[node];
      original[filled + 1] = model.right[node];
      filled += 2;
    }
    return first;
  });
  words[4 * filled + 1] = filled;
  thresholds[2 * filled + 1] = Infinity;
  return { words, thresholds, roots: padded(roots, filled), leafValue, original };
}

/** Roots up to a multiple of `treesAtOnce`, the last ones the leaf of -0. */
function padded(roots: Int32Array, leaf: number): Int32Array {
  const length = Math.ceil(roots.length / treesAtOnce) * treesAtOnce;
  const all = new Int32Array(length).fill(leaf);
  all.set(roots);
  return all;
}

function bitsOf(model: TreeEnsemble, node: number): number {
  const slow = splitFlags.category | splitFlags.zeroIsMissing;
  if ((model.flags[node] & slow) !== 0 || Number.isNaN(model.threshold[node])) return special;
  return goesLeft(model, node, NaN) ? 0 : nanGoesRight;
}
