import { createRandom, type Matrix } from '@octroi/core';
import type { Bundle } from '@octroi/scoring';
import type { ApplicationRows, ExplainedModel } from '../explain-task.ts';

const names = ['a', 'b', 'c'];

/** A model of one hundred trees of one split, over three numbers. */
export function stumpModel(): ExplainedModel {
  const encoder = {
    columns: names.map((name) => ({ kind: 'number' as const, name, source: name })),
  };
  const bundle: Bundle = {
    manifest: {
      format: 'octroi-bundle',
      formatVersion: 2,
      id: 'stumps',
      createdAt: '2026-01-01T00:00:00Z',
      portfolio: 'test',
      preset: 'three',
      model: { name: 'lgbm', engine: 'lightgbm', file: 'model.txt', weightRatio: 1 },
      training: {
        dataHash: '',
        rows: 100,
        baseRate: 0.1,
        folds: 5,
        seed: 1,
        threads: 1,
        parameters: 'tuned',
        versions: {},
      },
      files: {},
    },
    encoder,
    calibration: null,
    ranges: {},
    reference: randomMatrix(5, 20),
    typical: null,
    model: new TextEncoder().encode(stumps(100)),
  };
  return { bundle, preset: threeNumbers };
}

const threeNumbers: ExplainedModel['preset'] = {
  name: 'three',
  meaning: { en: 'three numbers', fr: 'trois nombres' },
  features: names.map((name) => ({
    name,
    meaning: { en: name, fr: name },
    unit: 'none',
    expression: { kind: 'number-column', name, sentinels: [] },
  })),
  learnt: [],
  levels: {},
  twoLevel: [],
  weak: [],
  bending: [],
  categories: 'one-hot',
};

/** Rows of numbers in [0, 1), one in ten missing. */
export function randomMatrix(seed: number, rows: number): Matrix {
  const random = createRandom(seed);
  const values = Float32Array.from({ length: rows * names.length }, () =>
    random.uniform() < 0.1 ? NaN : random.uniform(),
  );
  return { rows, columns: names.map((name) => ({ name })), values };
}

/** The same rows as applications. */
export function applicationsOf({ rows, values }: Matrix): ApplicationRows {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      names.map((name, column) => {
        const value = values[column * rows + row];
        return [name, Number.isNaN(value) ? null : value];
      }),
    ),
  );
}

function stumps(count: number): string {
  const random = createRandom(3);
  const trees = Array.from({ length: count }, (_, tree) => [
    `Tree=${tree}`,
    'num_leaves=2',
    'num_cat=0',
    `split_feature=${tree % names.length}`,
    'split_gain=1',
    `threshold=${random.uniform()}`,
    `decision_type=${tree % 2 === 0 ? 8 : 10}`,
    'left_child=-1',
    'right_child=-2',
    `leaf_value=${random.normal()} ${random.normal()}`,
    'leaf_weight=3 1',
    'leaf_count=3 1',
    'internal_value=0',
    'internal_weight=4',
    'internal_count=4',
    'is_linear=0',
    'shrinkage=1',
    '',
  ]);
  const header = [
    'tree',
    'version=v4',
    'num_class=1',
    'num_tree_per_iteration=1',
    'label_index=0',
    `max_feature_idx=${names.length - 1}`,
    'objective=binary sigmoid:1',
    `feature_names=${names.join(' ')}`,
    `tree_sizes=${trees.map(() => 300).join(' ')}`,
    '',
  ];
  return [...header, ...trees.flat(), 'end of trees', ''].join('\n');
}
