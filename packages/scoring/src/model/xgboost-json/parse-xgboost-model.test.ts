import { isOctroiError } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { TreeScorer } from '../tree-scorer.ts';
import { parseXgboostModel } from './parse-xgboost-model.ts';

/** One tree over `income` and the category `purpose`: income below 5, else purposes 1 and 40 apart. */
const text = JSON.stringify({
  learner: {
    feature_names: ['income', 'purpose'],
    gradient_booster: {
      model: {
        gbtree_model_param: { num_parallel_tree: '1', num_trees: '1' },
        tree_info: [0],
        trees: [
          {
            categories: [1, 40],
            categories_nodes: [2],
            categories_segments: [0],
            categories_sizes: [2],
            default_left: [1, 0, 0, 0, 0],
            loss_changes: [9, 0, 4, 0, 0],
            left_children: [1, -1, 3, -1, -1],
            right_children: [2, -1, 4, -1, -1],
            split_conditions: [5, -0.5, 0, 0.25, 0.75],
            split_indices: [0, 0, 1, 0, 0],
            split_type: [0, 0, 1, 0, 0],
            sum_hessian: [8, 4, 4, 2, 2],
            tree_param: { num_nodes: '5', size_leaf_vector: '1' },
          },
        ],
      },
      name: 'gbtree',
    },
    learner_model_param: {
      base_score: '[5E-1]',
      num_class: '0',
      num_feature: '2',
      num_target: '1',
    },
    objective: { name: 'binary:logistic' },
  },
  version: [3, 4, 1],
});

const utf8 = new TextEncoder();
const parse = (changed: string) => parseXgboostModel(utf8.encode(changed));

describe('the XGBoost reader', () => {
  test('reads thresholds, category sets and default ways', () => {
    const rows = [
      [4.999, 1, -0.5],
      [5, 1, 0.75],
      [5, 40, 0.75],
      [6, 0, 0.25],
      [6, 41, 0.25],
      [6, -0.5, 0.25],
      [6, NaN, 0.75],
      [NaN, 1, -0.5],
    ];
    const values = Float32Array.from([...rows.map(([a]) => a), ...rows.map(([, b]) => b)]);
    const columns = [{ name: 'income' }, { name: 'purpose' }];
    const scores = new TreeScorer(parse(text)).score({ rows: rows.length, columns, values });
    expect(Array.from(scores)).toEqual(rows.map(([, , score]) => score));
  });

  test('names the columns where the file does not', () => {
    expect(parse(text.replace('["income","purpose"]', '[]')).features).toEqual(['f0', 'f1']);
  });

  test('reads gains that are not finite', () => {
    const { nodeGain } = parse(text.replace('[9,0,4,0,0]', '[NaN,0,-Infinity,0,0]'));
    expect(nodeGain).toEqual(Float64Array.of(NaN, -Infinity));
    expect(parse(text).nodeGain).toEqual(Float64Array.of(9, 4));
  });

  test.each([
    ['a child that is its parent', '[1,-1,3,-1,-1]', '[0,-1,3,-1,-1]'],
    ['a child under two parents', '[2,-1,4,-1,-1]', '[1,-1,4,-1,-1]'],
    ['a child the tree has not', '[2,-1,4,-1,-1]', '[5,-1,4,-1,-1]'],
    ['one child only', '[2,-1,4,-1,-1]', '[-1,-1,4,-1,-1]'],
    ['a child that is no number', '[1,-1,3,-1,-1]', '["1",-1,3,-1,-1]'],
    ['a list too short', '[8,4,4,2,2]', '[8,4,4,2]'],
    ['too few gains', '[9,0,4,0,0]', '[9,0,4,0]'],
    ['a leaf beyond 32 bits', '0.75', '1e39'],
    ['a column the model has not', '[0,0,1,0,0],"split_type"', '[0,0,2,0,0],"split_type"'],
    ['no such number of nodes', '"num_nodes":"5"', '"num_nodes":"6"'],
    ['no node', '"num_nodes":"5"', '"num_nodes":"0"'],
    ['a huge number of columns', '"num_feature":"2"', '"num_feature":"2000000000"'],
    ['a wrong number of trees', '"num_trees":"1"', '"num_trees":"2"'],
    ['a set for no split', '"categories_nodes":[2]', '"categories_nodes":[0]'],
    ['sets beyond their list', '"categories_sizes":[2]', '"categories_sizes":[3]'],
    ['a category beyond 2^24', '[1,40]', '[1,16777216]'],
    ['categories out of proportion', '[1,40]', '[1,16777215]'],
    ['a base score above 1', '[5E-1]', '[5E1]'],
    ['a base score of several targets', '[5E-1]', '[5E-1,5E-1]'],
    ['no learner', '"learner"', '"lerner"'],
    ['a field of a prototype', '"tree_param"', '"__proto__"'],
  ])('refuses %s', (_, from, to) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(codeOf(() => parse(changed))).toBe('MODEL_FILE_INVALID');
  });

  test.each([
    ['dart', '"gbtree"', '"dart"'],
    ['gblinear', '"gbtree"', '"gblinear"'],
    ['other objectives', 'binary:logistic', 'reg:squarederror'],
    ['several classes', '"num_class":"0"', '"num_class":"3"'],
    ['several targets', '"num_target":"1"', '"num_target":"2"'],
    ['several values a leaf', '"size_leaf_vector":"1"', '"size_leaf_vector":"2"'],
  ])('names %s as unsupported', (_, from, to) => {
    expect(codeOf(() => parse(text.replace(from, to)))).toBe('MODEL_UNSUPPORTED');
  });

  test('refuses lists within lists without end', () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(codeOf(() => parse(`{"learner":${deep}}`))).toBe('MODEL_FILE_INVALID');
  });
});

function codeOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return isOctroiError(error) ? error.code : error;
  }
}
