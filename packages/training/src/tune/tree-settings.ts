import type { Model } from '../models/model.ts';
import { fitTrees } from '../models/fit-trees.ts';

/** The models that can be tuned. */
export const tunedModels = ['lgbm', 'xgb'] as const;
export type TunedModel = (typeof tunedModels)[number];

/** What a tree model is fitted with, beside its objective. */
export interface TreeSettings {
  readonly rounds: number;
  /** By the engine's own names. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** What trials differ in. */
export interface TrialSettings extends TreeSettings {
  readonly model: TunedModel;
  /** A feature is kept where its importance exceeds this quantile of its null importances; 0 keeps all. */
  readonly keep: number;
}

/** A model with settings of its own, and without some features; its class weights are those of `tuned`: none. */
export function withSettings(
  model: Model,
  { rounds, parameters }: TreeSettings,
  leaveOut: readonly string[] = [],
): Model {
  return {
    ...model,
    settings: () => ({ rounds, ...parameters, left_out: leaveOut.length }),
    balanced: () => false,
    plan: (preset) => {
      const plan = model.plan(preset, 'tuned');
      return { ...plan, leaveOut: [...new Set([...plan.leaveOut, ...leaveOut])] };
    },
    fit: (request) =>
      fitTrees(engineSettings(model, { rounds, parameters }, request.seed), request),
  };
}

function engineSettings(
  { engine }: Model,
  { rounds, parameters }: TreeSettings,
  seed: number,
): Parameters<typeof fitTrees>[0] {
  return engine === 'lightgbm'
    ? { engine, rounds, parameters: { ...parameters, objective: 'binary', seed } }
    : {
        engine: 'xgboost',
        rounds,
        parameters: { ...parameters, objective: 'binary:logistic', tree_method: 'hist', seed },
      };
}
