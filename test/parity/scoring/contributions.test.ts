import type { Boosters, LightgbmParameters, XgboostParameters } from '@octroi/boosters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awkwardLoans, awkwardRows } from './awkward-rows.ts';
import { compareContributions, type ContributionGap } from './compare-contributions.ts';
import { startNativeEngines } from './native-engines.ts';

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

async function compare(training: Training): Promise<ContributionGap> {
  const data = awkwardLoans(4000, 5);
  const model = await boosters.train({ ...training, data });
  const matrix = awkwardRows(data.matrix, { rows: 300, seed: 11, thresholds: [] });
  return compareContributions(boosters, model, matrix);
}
