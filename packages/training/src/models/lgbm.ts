import type { LightgbmParameters } from '@octroi/boosters';
import { fitTrees } from './fit-trees.ts';
import type { Model, ParameterSet } from './model.ts';
import { treePlan } from './tree-plan.ts';

interface Setting {
  readonly rounds: number;
  readonly parameters: LightgbmParameters;
}

/** LightGBM: leaf-wise gradient boosting over histograms. */
export const lgbm: Model = {
  name: 'lgbm',
  label: { en: 'LightGBM', fr: 'LightGBM' },
  engine: 'lightgbm',
  plan: treePlan,
  balanced: (parameters) => parameters === 'deck',
  settings: (set) => ({ rounds: settings[set].rounds, ...settings[set].parameters }),
  fit: (request) => {
    const { rounds, parameters } = settings[request.parameters];
    return fitTrees(
      { engine: 'lightgbm', rounds, parameters: { ...parameters, seed: request.seed } },
      request,
    );
  },
};

const always = { objective: 'binary' } as const;

const settings: Readonly<Record<ParameterSet, Setting>> = {
  /** LGBMClassifier's defaults. */
  deck: {
    rounds: 100,
    parameters: { ...always, learning_rate: 0.1, num_leaves: 31, min_data_in_leaf: 20 },
  },
  /** Many small, strongly regularised trees over few of the columns each. */
  tuned: {
    rounds: 800,
    parameters: {
      ...always,
      learning_rate: 0.05,
      num_leaves: 5,
      min_data_in_leaf: 100,
      feature_fraction: 0.06,
      lambda_l1: 1,
      lambda_l2: 50,
      max_bin: 63,
    },
  },
};
