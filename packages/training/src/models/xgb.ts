import type { XgboostParameters } from '@octroi/boosters';
import { fitTrees } from './fit-trees.ts';
import type { Model, ParameterSet } from './model.ts';
import { treePlan } from './tree-plan.ts';

interface Setting {
  readonly rounds: number;
  readonly parameters: XgboostParameters;
}

/** XGBoost: regularised gradient boosting over histograms. */
export const xgb: Model = {
  name: 'xgb',
  label: { en: 'XGBoost', fr: 'XGBoost' },
  engine: 'xgboost',
  plan: treePlan,
  balanced: (parameters) => parameters === 'deck',
  settings: (set) => ({ rounds: settings[set].rounds, ...settings[set].parameters }),
  fit: (request) => {
    const { rounds, parameters } = settings[request.parameters];
    return fitTrees(
      { engine: 'xgboost', rounds, parameters: { ...parameters, seed: request.seed } },
      request,
    );
  },
};

const always = { objective: 'binary:logistic', tree_method: 'hist' } as const;

const settings: Readonly<Record<ParameterSet, Setting>> = {
  /** XGBClassifier's defaults. */
  deck: { rounds: 100, parameters: { ...always, learning_rate: 0.3, max_depth: 6 } },
  /** Many small, strongly regularised trees over few of the columns each. */
  tuned: {
    rounds: 700,
    parameters: {
      ...always,
      learning_rate: 0.05,
      max_depth: 3,
      max_bin: 64,
      colsample_bytree: 0.06,
      reg_lambda: 50,
      min_child_weight: 10,
    },
  },
};
