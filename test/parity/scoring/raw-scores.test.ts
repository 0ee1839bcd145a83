import type { Boosters, LightgbmParameters, XgboostParameters } from '@octroi/boosters';
import {
  parseLightgbmText,
  parseXgboostModel,
  TreeScorer,
  type TreeEnsemble,
} from '@octroi/scoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awkwardLoans, awkwardRows } from './awkward-rows.ts';
import { differingRows } from './compare-scores.ts';
import { LightgbmEngine } from '../../../packages/boosters/src/lightgbm/engine.ts';
import { nativeLibraries, startNativeEngines, withoutLevels } from './native-engines.ts';

type Engine =
  | { readonly engine: 'lightgbm'; readonly parameters: LightgbmParameters }
  | { readonly engine: 'xgboost'; readonly parameters: XgboostParameters };

type Case = Engine & { readonly title: string; readonly rounds: number; readonly weighted?: true };

const lgbm = { objective: 'binary', seed: 3 } as const;
const xgb = { objective: 'binary:logistic', seed: 3 } as const;
const openCategories = { min_data_per_group: 5, cat_smooth: 1, max_cat_to_onehot: 1 } as const;

const cases: readonly Case[] = [
  { title: 'LightGBM as it comes', engine: 'lightgbm', parameters: lgbm, rounds: 60 },
  {
    title: 'LightGBM with few leaves, weights and wide category sets',
    engine: 'lightgbm',
    parameters: { ...lgbm, ...openCategories, num_leaves: 4 },
    rounds: 60,
    weighted: true,
  },
  {
    title: 'LightGBM with many small leaves',
    engine: 'lightgbm',
    parameters: { ...lgbm, num_leaves: 200, min_data_in_leaf: 1, learning_rate: 0.3 },
    rounds: 40,
  },
  {
    title: 'LightGBM of depth 2',
    engine: 'lightgbm',
    parameters: { ...lgbm, max_depth: 2 },
    rounds: 30,
  },
  {
    title: 'LightGBM that takes zero for missing',
    engine: 'lightgbm',
    parameters: { ...lgbm, zero_as_missing: true },
    rounds: 40,
  },
  {
    title: 'LightGBM without missing values',
    engine: 'lightgbm',
    parameters: { ...lgbm, use_missing: false },
    rounds: 40,
  },
  {
    title: 'LightGBM dart, without a first average',
    engine: 'lightgbm',
    parameters: { ...lgbm, boosting: 'dart', boost_from_average: false },
    rounds: 40,
  },
  {
    title: 'LightGBM that finds no split',
    engine: 'lightgbm',
    parameters: { ...lgbm, min_data_in_leaf: 3000 },
    rounds: 3,
  },
  {
    title: 'XGBoost as it comes',
    engine: 'xgboost',
    parameters: xgb,
    rounds: 100,
    weighted: true,
  },
  {
    title: 'gb: small trees without regularisation',
    engine: 'xgboost',
    parameters: { ...xgb, max_depth: 3, learning_rate: 0.1, reg_lambda: 0, min_child_weight: 0 },
    rounds: 100,
  },
  {
    title: 'XGBoost with deep trees of rows sampled',
    engine: 'xgboost',
    parameters: { ...xgb, max_depth: 14, min_child_weight: 0, subsample: 0.5 },
    rounds: 40,
  },
  {
    title: 'XGBoost with many leaves and two trees a round',
    engine: 'xgboost',
    parameters: {
      ...xgb,
      grow_policy: 'lossguide',
      max_depth: 0,
      max_leaves: 200,
      num_parallel_tree: 2,
    },
    rounds: 20,
  },
  {
    title: 'XGBoost with one category a split and a base score of its own',
    engine: 'xgboost',
    parameters: { ...xgb, max_cat_to_onehot: 1000, base_score: 0.37, tree_method: 'approx' },
    rounds: 40,
  },
];

const rows = 20_000;

let boosters: Boosters;

beforeAll(async () => {
  boosters = await startNativeEngines();
});

afterAll(() => boosters[Symbol.asyncDispose]());

describe('raw scores beside the native engine', () => {
  it.each(cases)('$title: 0 of 20,000 rows differ', async ({ rounds, weighted, ...engine }) => {
    const { matrix, labels, weights } = awkwardLoans(4000, 5);
    const data = { matrix, labels, ...(weighted && { weights }) };
    const native = await boosters.train({ ...engine, rounds, data });
    const bytes = Buffer.from(native.text);
    const parse = engine.engine === 'lightgbm' ? parseLightgbmText : parseXgboostModel;
    const model = parse(bytes);
    const thresholds = numberThresholds(model).slice(0, 5000);
    const awkward = awkwardRows(matrix, { rows, seed: 9, thresholds });
    const output = 'raw';
    const theirs = await boosters.predict({
      model: native,
      matrix: withoutLevels(awkward),
      output,
    });
    expect(differingRows(new TreeScorer(model).score(awkward), theirs)).toBe(0);
  });
});

it('compares infinities as LightGBM itself does', async () => {
  const { matrix, labels } = awkwardLoans(4000, 5);
  const parameters = { ...lgbm, ...openCategories };
  const data = { matrix, labels };
  const { text } = await boosters.train({ engine: 'lightgbm', parameters, rounds: 40, data });
  const awkward = awkwardRows(matrix, { rows, seed: 12, thresholds: [] });
  const { values } = awkward;
  for (let at = 0; at < values.length; at += 7) values[at] = at % 2 === 0 ? Infinity : -Infinity;
  // The training child refuses infinities; the engine itself takes them.
  const engine = new LightgbmEngine(nativeLibraries().lightgbm);
  const codes = matrix.columns.map(({ name }) => name);
  const native = engine.predict({
    text,
    threads: 1,
    matrix: { rows, codes, categories: [], values },
    output: 'raw',
  });
  const model = parseLightgbmText(Buffer.from(text));
  expect(differingRows(new TreeScorer(model).score(awkward), native)).toBe(0);
});

function numberThresholds({ threshold, flags }: TreeEnsemble): number[] {
  return Array.from(threshold).filter((_, node) => (flags[node] & 1) === 0);
}
