import type { Boosters, LightgbmParameters, XgboostParameters } from '@octroi/boosters';
import { openScorer } from '@octroi/scoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awkwardLoans, awkwardRows } from './awkward-rows.ts';
import { startNativeEngines, withoutLevels } from './native-engines.ts';

const lgbm = { objective: 'binary', seed: 3, min_data_per_group: 5, cat_smooth: 1 } as const;
const xgb = { objective: 'binary:logistic', seed: 3 } as const;

const lightgbmCases: readonly [string, LightgbmParameters, number][] = [
  ['as it comes', lgbm, 60],
  ['with few leaves', { ...lgbm, num_leaves: 4 }, 60],
  ['with deep trees', { ...lgbm, num_leaves: 150, min_data_in_leaf: 2 }, 30],
  ['that takes zero for missing', { ...lgbm, zero_as_missing: true }, 30],
  ['that finds no split', { ...lgbm, min_data_in_leaf: 3000 }, 2],
];

const xgboostCases: readonly [string, XgboostParameters, number][] = [
  ['as it comes', xgb, 60],
  [
    'of small trees without regularisation',
    { ...xgb, max_depth: 3, learning_rate: 0.1, reg_lambda: 0, min_child_weight: 0 },
    100,
  ],
  ['with deep trees', { ...xgb, max_depth: 12, min_child_weight: 0, subsample: 0.5 }, 30],
];

let boosters: Boosters;

beforeAll(async () => {
  boosters = await startNativeEngines();
});

afterAll(() => boosters[Symbol.asyncDispose]());

describe('SHAP values beside the native engine, relative to the largest of the row', () => {
  it.each(lightgbmCases)('LightGBM %s: within 1e-12', async (_, parameters, rounds) => {
    const { furthest, unexplained } = await compare({ engine: 'lightgbm', parameters, rounds });
    expect(furthest).toBeLessThan(1e-12);
    expect(unexplained).toBeLessThan(1e-9);
  });

  it.each(xgboostCases)('XGBoost %s: within its 32 bits', async (_, parameters, rounds) => {
    const { furthest, unexplained } = await compare({ engine: 'xgboost', parameters, rounds });
    expect(furthest).toBeLessThan(2e-6);
    expect(unexplained).toBeLessThan(2e-5);
  });
});

type Training =
  | {
      readonly engine: 'lightgbm';
      readonly parameters: LightgbmParameters;
      readonly rounds: number;
    }
  | { readonly engine: 'xgboost'; readonly parameters: XgboostParameters; readonly rounds: number };

/** How far contributions and base are apart, and how far they are from adding up to the score. */
async function compare(training: Training): Promise<{ furthest: number; unexplained: number }> {
  const data = awkwardLoans(4000, 5);
  const model = await boosters.train({ ...training, data });
  const matrix = awkwardRows(data.matrix, { rows: 300, seed: 11, thresholds: [] });
  const output = 'contributions';
  const native = await boosters.predict({ model, matrix: withoutLevels(matrix), output });
  const scorer = openScorer({ engine: model.engine, bytes: Buffer.from(model.text) });
  const { base, contributions } = scorer.explain(matrix);
  const scores = scorer.score(matrix);
  const width = matrix.columns.length;
  let [furthest, unexplained] = [0, 0];
  for (let row = 0; row < matrix.rows; row += 1) {
    const ours = [...contributions.subarray(row * width, (row + 1) * width), base];
    const theirs = native.subarray(row * (width + 1), (row + 1) * (width + 1));
    const largest = Math.max(...theirs.map(Math.abs));
    const apart = ours.map((value, column) => Math.abs(value - theirs[column]) / largest);
    furthest = Math.max(furthest, ...apart);
    const sum = ours.reduce((total, value) => total + value, 0);
    unexplained = Math.max(unexplained, Math.abs(sum - scores[row]));
  }
  return { furthest, unexplained };
}
