import { CategorySetList } from '../category-set-list.ts';
import { flattenTrees } from '../flatten-trees.ts';
import type { TreeEnsemble } from '../tree-ensemble.ts';
import { unsupportedModel } from '../unsupported-model.ts';
import { modelSections, type Section } from './model-sections.ts';
import { readTree } from './read-tree.ts';
import {
  checkKeys,
  invalidValue,
  textOf,
  wholeNumberOf,
  wholeNumbersOf,
} from './section-values.ts';

const headerKeys = new Set([
  'version',
  'num_class',
  'num_tree_per_iteration',
  'label_index',
  'max_feature_idx',
  'objective',
  'average_output',
  'feature_names',
  'monotone_constraints',
  'feature_infos',
  'tree_sizes',
]);

/**
 * Reads a LightGBM 4.x model text of the objective `binary sigmoid:1`.
 *
 * Every length, index and number is checked; memory stays below 100 times the size of the file.
 * Source: LightGBM 4.7.0, `Tree::ToString` and `GBDT::SaveModelToString`; equality with the native
 * engine in test/parity/scoring.
 *
 * @throws OctroiError MODEL_FILE_INVALID; MODEL_UNSUPPORTED for linear trees, random forests,
 * several classes and other objectives
 */
export function parseLightgbmText(bytes: Uint8Array): TreeEnsemble {
  const { header, trees } = modelSections(bytes);
  checkHeader(header, trees.length);
  const features = featureNames(header);
  const sets = new CategorySetList();
  const read = trees.map((tree) => readTree(tree, features.length, sets));
  const categories = sets.flat();
  return flattenTrees({ engine: 'lightgbm', features, trees: read, categories, base: 0 });
}

function checkHeader(header: Section, trees: number): void {
  checkKeys(header, headerKeys);
  const version = textOf(header, 'version');
  if (version !== 'v4') throw invalidValue(header, 'version', { found: version, expected: 'v4' });
  const classes = wholeNumberOf(header, 'num_class', { from: 1, below: 2 ** 31 });
  const perRound = wholeNumberOf(header, 'num_tree_per_iteration', { from: 1, below: 2 ** 31 });
  if (classes !== 1 || perRound !== 1) throw unsupportedModel('LightGBM', 'num_class above 1');
  if (header.values.has('average_output')) {
    throw unsupportedModel('LightGBM', 'average_output (boosting=rf)');
  }
  const objective = textOf(header, 'objective');
  if (objective !== 'binary sigmoid:1') {
    throw unsupportedModel('LightGBM', `objective=${objective.slice(0, 40)}`);
  }
  wholeNumbersOf(header, 'tree_sizes', { length: trees, from: 1, below: 2 ** 31 });
}

function featureNames(header: Section): string[] {
  const names = textOf(header, 'feature_names').split(' ');
  const last = wholeNumberOf(header, 'max_feature_idx', { from: 0, below: 2 ** 31 - 1 });
  if (names.length === last + 1 && !names.includes('')) return names;
  const found = `${names.length} names`;
  throw invalidValue(header, 'feature_names', { found, expected: `${last + 1} names` });
}
