import type { ReadTree } from '../flatten-trees.ts';
import { splitFlags } from '../tree-ensemble.ts';
import { unsupportedModel } from '../unsupported-model.ts';
import {
  boundsAt,
  countAt,
  flagsAt,
  invalidField,
  listAt,
  numbersAt,
  objectAt,
  wholeNumbersAt,
  type Fields,
  type NumberList,
} from './fields.ts';
import { nextBelow } from './next-below.ts';
import { readCategorySets } from './read-category-sets.ts';
import type { TreeContext } from './tree-context.ts';

/** One tree. Its leaves keep the numbers of their nodes; those cut off in training are left out. */
export function readTree(tree: Fields, context: TreeContext): ReadTree {
  const parameters = objectAt(tree, 'tree_param');
  if (countAt(parameters, 'size_leaf_vector') > 1) {
    throw unsupportedModel('XGBoost', 'several values a leaf (multi_output_tree)');
  }
  const length = countAt(parameters, 'num_nodes');
  if (length === 0) throw invalidField(tree.place, { found: 'no node', expected: 'a root' });
  const range = { length, from: -1, below: length };
  const left = wholeNumbersAt(tree, 'left_children', range);
  const right = wholeNumbersAt(tree, 'right_children', range);
  const conditions = boundsAt(tree, 'split_conditions', length);
  const cover = Float32Array.from(numbersAt(tree, 'sum_hessian', length));
  const below = context.features;
  const splits = readSplits(tree, { length, left, conditions, context });
  const asReference = (child: number): number => (left[child] === -1 ? ~child : child);
  const isCategory = (node: number): boolean => (splits.flags[node] & splitFlags.category) !== 0;
  const leafValue = Float32Array.from(conditions);
  const infinite = leafValue.findIndex(
    (value, node) => left[node] === -1 && !Number.isFinite(value),
  );
  if (infinite >= 0) {
    const place = `${tree.place}.split_conditions[${infinite}]`;
    throw invalidField(place, { found: leafValue[infinite], expected: 'a finite leaf value' });
  }
  const pairs = Array.from({ length }, (_, node) => {
    if (left[node] === -1) return [-1, -1];
    if (right[node] === -1) throw oneChild(tree, node);
    const children = [asReference(left[node]), asReference(right[node])];
    // XGBoost sends the categories of the set to the right; a TreeEnsemble sends them to the left.
    return isCategory(node) ? children.reverse() : children;
  });
  return {
    place: tree.place,
    root: asReference(0),
    feature: wholeNumbersAt(tree, 'split_indices', { length, from: 0, below }),
    ...splits,
    left: pairs.map(([first]) => first),
    right: pairs.map(([, second]) => second),
    nodeCover: cover,
    nodeGain: readGains(tree, length),
    leafValue,
    leafCover: cover,
  };
}

/**
 * In 32 bits, as the engine holds them, whether its JSON or its UBJSON is read. What is not a number is
 * NaN: XGBoost writes gains that are not finite.
 */
function readGains(tree: Fields, length: number): Float64Array {
  const gains = listAt(tree, 'loss_changes');
  if (gains.length !== length) {
    const found = `a list of ${gains.length}`;
    throw invalidField(`${tree.place}.loss_changes`, { found, expected: `a list of ${length}` });
  }
  return Float64Array.from(gains, (gain) => (typeof gain === 'number' ? Math.fround(gain) : NaN));
}

function oneChild(tree: Fields, node: number): Error {
  const place = `${tree.place}.right_children[${node}]`;
  return invalidField(place, { found: -1, expected: 'a child, as in left_children' });
}

interface SplitSource {
  readonly length: number;
  readonly left: NumberList;
  readonly conditions: NumberList;
  readonly context: TreeContext;
}

function readSplits(
  tree: Fields,
  { length, left, conditions, context }: SplitSource,
): { flags: Uint8Array; threshold: Float64Array } {
  const missingLeft = flagsAt(tree, 'default_left', length);
  const isCategory = flagsAt(tree, 'split_type', length);
  const setOf = readCategorySets(tree, { length, ...context });
  const flags = new Uint8Array(length);
  const threshold = new Float64Array(length);
  for (let node = 0; node < length; node += 1) {
    if (left[node] === -1) continue;
    const set = setOf.get(node);
    if ((isCategory[node] === 1) !== (set !== undefined)) {
      const expected = 'the nodes of split_type 1';
      throw invalidField(`${tree.place}.categories_nodes`, { found: 'other nodes', expected });
    }
    if (set === undefined) {
      flags[node] = splitFlags.nanIsMissing + missingLeft[node] * splitFlags.missingLeft;
      threshold[node] = nextBelow(conditions[node]);
    } else {
      flags[node] = splitFlags.category + (1 - missingLeft[node]) * splitFlags.missingLeft;
      threshold[node] = set;
    }
  }
  return { flags, threshold };
}
