import { fitTrees } from './fit-trees.ts';
import type { Model } from './model.ts';
import { treePlan } from './tree-plan.ts';

/**
 * Friedman's gradient boosting machine ("Greedy function approximation", 2001), unweighted: 100 trees
 * of depth 3 at rate .1, run by XGBoost with its regularisation off (docs/decisions/0005).
 *
 * Its parameters are the same in both sets: it is the fixed point the other models are compared with.
 */
export const gb: Model = {
  name: 'gb',
  label: { en: 'gradient boosting', fr: 'gradient boosting' },
  engine: 'xgboost',
  plan: treePlan,
  balanced: () => false,
  settings: () => ({ rounds, ...parameters }),
  fit: (request) =>
    fitTrees(
      { engine: 'xgboost', rounds, parameters: { ...parameters, seed: request.seed } },
      request,
    ),
};

const rounds = 100;
const parameters = {
  objective: 'binary:logistic',
  tree_method: 'hist',
  max_bin: 256,
  max_depth: 3,
  learning_rate: 0.1,
  reg_lambda: 0,
  min_child_weight: 0,
} as const;
