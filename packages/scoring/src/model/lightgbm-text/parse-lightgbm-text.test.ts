import { isOctroiError } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { lightgbmText } from '../../testing/lightgbm-text.ts';
import { parseLightgbmText } from './parse-lightgbm-text.ts';

const text = lightgbmText();

const parse = (changed: string) => parseLightgbmText(new TextEncoder().encode(changed));

describe('the LightGBM reader', () => {
  test('reads a tree', () => {
    expect(parse(text)).toMatchObject({
      engine: 'lightgbm',
      features: ['income'],
      roots: Int32Array.of(0),
      threshold: Float64Array.of(5),
      leafValue: Float64Array.of(-1, 1),
      nodeCover: Float64Array.of(4),
      leafCover: Float64Array.of(3, 1),
      depth: 1,
      base: 0,
    });
  });

  test('reads the infinite threshold of a split on missing values', () => {
    const { threshold } = parse(text.replace('threshold=5', 'threshold=inf'));
    expect(threshold).toEqual(Float64Array.of(Infinity));
  });

  test.each([
    ['another first line', 'tree\n', 'forest\n'],
    ['an older version', 'version=v4', 'version=v3'],
    ['a file cut off', 'end of trees', ''],
    ['a line of no format', 'shrinkage=1', 'shrinkagf=1'],
    ['a line given twice', 'shrinkage=1', 'shrinkage=1\nshrinkage=1'],
    ['a line left out', 'leaf_count=3 1\n', ''],
    ['more leaves than values', 'num_leaves=2', 'num_leaves=3'],
    ['a huge number of leaves', 'num_leaves=2', 'num_leaves=2147483647'],
    ['a column the model has not', 'split_feature=0', 'split_feature=1'],
    ['a column before the first', 'split_feature=0', 'split_feature=-1'],
    ['a child that is its parent', 'left_child=-1', 'left_child=0'],
    ['a leaf under two parents', 'left_child=-1', 'left_child=-2'],
    ['a leaf the tree has not', 'left_child=-1', 'left_child=-3'],
    ['a child that is no whole number', 'left_child=-1', 'left_child=-1.5'],
    ['a leaf that is no number', 'leaf_value=-1 1', 'leaf_value=nan 1'],
    ['a leaf that is infinite', 'leaf_value=-1 1', 'leaf_value=1e999 1'],
    ['a number in another notation', 'leaf_value=-1 1', 'leaf_value=0x1 1'],
    ['a number left empty', 'leaf_value=-1 1', 'leaf_value= 1'],
    ['a threshold left empty among infinities', 'threshold=5', 'threshold=inf '],
    ['a missing type there is not', 'decision_type=2', 'decision_type=12'],
    ['a category set there is not', 'decision_type=2', 'decision_type=1'],
    ['a wrong number of names', 'feature_names=income', 'feature_names=income age'],
    ['a wrong number of trees', 'tree_sizes=300', 'tree_sizes=300 300'],
    ['trees out of order', 'Tree=0', 'Tree=1'],
  ])('refuses %s', (_, from, to) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(codeOf(() => parse(changed))).toBe('MODEL_FILE_INVALID');
  });

  test.each([
    ['cat_boundaries=0 2', 'cat_threshold=1'],
    ['cat_boundaries=1 0', 'cat_threshold=1'],
    ['cat_boundaries=0', 'cat_threshold=1'],
    ['cat_boundaries=0 1', 'cat_threshold=4294967296'],
  ])('refuses the category sets %s, %s', (boundaries, words) => {
    const sets = `num_cat=1\n${boundaries}\n${words}`;
    expect(codeOf(() => parse(text.replace('num_cat=0', sets)))).toBe('MODEL_FILE_INVALID');
  });

  test.each([
    ['linear trees', 'is_linear=0', 'is_linear=1'],
    ['several classes', 'num_class=1', 'num_class=3'],
    ['random forests', 'label_index=0', 'label_index=0\naverage_output'],
    ['other objectives', 'objective=binary sigmoid:1', 'objective=regression'],
    ['another sigmoid', 'sigmoid:1', 'sigmoid:2'],
  ])('names %s as unsupported', (_, from, to) => {
    expect(codeOf(() => parse(text.replace(from, to)))).toBe('MODEL_UNSUPPORTED');
  });
});

function codeOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return isOctroiError(error) ? error.code : error;
  }
}
