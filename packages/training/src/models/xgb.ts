import type { XgboostParameters } from '@octroi/boosters';
import { oneHot, type Model, type ParameterSet } from './model.ts';

interface Setting {
  readonly rounds: number;
  readonly parameters: XgboostParameters;
}

/** XGBoost: regularised gradient boosting over histograms. */
export const xgb: Model = {
  name: 'xgb',
  label: { en: 'XGBoost', fr: 'XGBoost' },
  engine: 'xgboost',
  plan: (preset) => ({ ...oneHot, categories: preset.categories }),
  balanced: (parameters) => parameters === 'deck',
  fit: async ({ matrix, labels, weights, ...request }) => {
    const { rounds, parameters } = settings[request.parameters];
    const model = await request.boosters.train({
      engine: 'xgboost',
      parameters: {
        ...parameters,
        objective: 'binary:logistic',
        tree_method: 'hist',
        seed: request.seed,
      },
      rounds,
      data: { matrix, labels, ...(weights && { weights }) },
      ...(request.signal && { signal: request.signal }),
    });
    return { engine: 'xgboost', model };
  },
};

const settings: Readonly<Record<ParameterSet, Setting>> = {
  /** XGBClassifier's defaults. */
  deck: { rounds: 100, parameters: { eta: 0.3, max_depth: 6 } },
  tuned: {
    rounds: 900,
    parameters: {
      eta: 0.03,
      max_depth: 3,
      colsample_bynode: 0.15,
      subsample: 0.8,
      lambda: 20,
      min_child_weight: 20,
    },
  },
};
