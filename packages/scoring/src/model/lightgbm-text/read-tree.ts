import type { CategorySetList } from '../category-set-list.ts';
import type { ReadTree } from '../flatten-trees.ts';
import { splitFlags } from '../tree-ensemble.ts';
import { unsupportedModel } from '../unsupported-model.ts';
import type { Section } from './model-sections.ts';
import {
  boundsOf,
  checkKeys,
  checkLength,
  invalidValue,
  numbersOf,
  wholeNumberOf,
  wholeNumbersOf,
} from './section-values.ts';

const treeKeys = new Set([
  'num_leaves',
  'num_cat',
  'split_feature',
  'split_gain',
  'threshold',
  'decision_type',
  'left_child',
  'right_child',
  'leaf_value',
  'leaf_weight',
  'leaf_count',
  'internal_value',
  'internal_weight',
  'internal_count',
  'cat_boundaries',
  'cat_threshold',
  'is_linear',
  'shrinkage',
]);

/** Every missing type at once: no split has it. */
const bothMissing = splitFlags.zeroIsMissing | splitFlags.nanIsMissing;

const mostCount = 2 ** 53;

/** One tree; its category sets are added to `sets`. */
export function readTree(tree: Section, features: number, sets: CategorySetList): ReadTree {
  if (wholeNumberOf(tree, 'is_linear', { from: 0, below: 2 }) === 1) {
    throw unsupportedModel('LightGBM', 'linear trees');
  }
  checkKeys(tree, treeKeys);
  const leafValue = numbersOf(tree, 'leaf_value');
  const leaves = wholeNumberOf(tree, 'num_leaves', { from: 1, below: 2 ** 31 });
  checkLength(tree, 'leaf_value', [leafValue, leaves]);
  const length = leaves - 1;
  const children = { length, from: -leaves, below: Math.max(length, 1) };
  const splits = readSplits(tree, length, sets);
  return {
    place: tree.place,
    root: length === 0 ? ~0 : 0,
    feature: wholeNumbersOf(tree, 'split_feature', { length, from: 0, below: features }),
    ...splits,
    left: wholeNumbersOf(tree, 'left_child', children),
    right: wholeNumbersOf(tree, 'right_child', children),
    nodeCover: wholeNumbersOf(tree, 'internal_count', { length, from: 0, below: mostCount }),
    nodeGain: checkLength(tree, 'split_gain', [boundsOf(tree, 'split_gain'), length]),
    leafValue,
    leafCover: wholeNumbersOf(tree, 'leaf_count', { length: leaves, from: 0, below: mostCount }),
  };
}

function readSplits(
  tree: Section,
  length: number,
  sets: CategorySetList,
): Pick<ReadTree, 'flags' | 'threshold'> {
  const flags = wholeNumbersOf(tree, 'decision_type', { length, from: 0, below: bothMissing });
  const threshold = checkLength(tree, 'threshold', [boundsOf(tree, 'threshold'), length]);
  const numbers = readCategorySets(tree).map((set) => sets.add(set));
  for (let node = 0; node < length; node += 1) {
    if ((flags[node] & splitFlags.category) === 0) continue;
    const set = threshold[node];
    if (!Object.hasOwn(numbers, set)) {
      const expected = `the number of one of ${numbers.length} category sets`;
      throw invalidValue(tree, 'threshold', { found: set, expected });
    }
    threshold[node] = numbers[set];
    // LightGBM sends a missing category to the right whatever the other bits say.
    flags[node] = splitFlags.category;
  }
  return { flags, threshold };
}

function readCategorySets(tree: Section): Uint32Array[] {
  const count = wholeNumberOf(tree, 'num_cat', { from: 0, below: 2 ** 31 });
  if (count === 0) return [];
  const words = Uint32Array.from(
    wholeNumbersOf(tree, 'cat_threshold', { from: 0, below: 2 ** 32 }),
  );
  const bounds = wholeNumbersOf(tree, 'cat_boundaries', {
    length: count + 1,
    from: 0,
    below: words.length + 1,
  });
  bounds.forEach((bound, index) => {
    if (index === 0 || bound > bounds[index - 1]) return;
    throw invalidValue(tree, 'cat_boundaries', { found: bound, expected: 'rising bounds' });
  });
  return Array.from({ length: count }, (_, index) =>
    words.subarray(bounds[index], bounds[index + 1]),
  );
}
