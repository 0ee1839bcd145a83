import type { Boosters, TrainedBooster } from '@octroi/boosters';
import type { Matrix, Progress, Translated } from '@octroi/core';
import type { Preset } from '@octroi/features';
import type { LinearModel } from '@octroi/scoring';
import type { EncodingPlan } from '../encoder/encoding-plan.ts';

/** `deck`: the engines' defaults with balanced classes, as the reference project; `tuned`: ours. */
export const parameterSets = ['tuned', 'deck'] as const;
export type ParameterSet = (typeof parameterSets)[number];

export interface FitRequest {
  readonly matrix: Matrix;
  /** Whether nobody reads the matrix afterwards: it may be handed over to a thread. */
  readonly mayTakeMatrix?: boolean;
  /** 1 is a default, 0 is none. */
  readonly labels: Float32Array;
  /** One weight a row; absent where all are 1. */
  readonly weights?: Float32Array;
  readonly parameters: ParameterSet;
  readonly seed: number;
  readonly boosters: Boosters;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

export type FittedModel =
  | { readonly engine: 'linear'; readonly model: LinearModel }
  | {
      readonly engine: 'lightgbm' | 'xgboost';
      readonly model: Pick<TrainedBooster, 'engine' | 'text'>;
    };

/** How the loss fell while a model was fitted. */
export interface LossCurve {
  /** `validation`: mean log loss on the validation rows; `training`: what was minimised, for one row. */
  readonly of: 'validation' | 'training';
  /** Some of the rounds, ascending; the first round is 1. */
  readonly points: readonly { readonly round: number; readonly loss: number }[];
}

/** Settings of a model by the engine's own names. */
export type ModelSettings = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[]>
>;

export interface Fit {
  readonly fitted: FittedModel;
  /** Of fitting alone, without waiting for a free engine. */
  readonly seconds: number;
  /** Null where only the finished model tells it. */
  readonly losses: LossCurve | null;
}

/** One of the models that are compared. */
export interface Model {
  readonly name: string;
  readonly label: Translated;
  readonly engine: FittedModel['engine'];
  /** What it is fitted with, rounds among it. */
  settings(parameters: ParameterSet): ModelSettings;
  /** What its matrix looks like. */
  plan(preset: Preset, parameters: ParameterSet): EncodingPlan;
  /** Whether defaults weigh as much in training as repaid loans do together. */
  balanced(parameters: ParameterSet): boolean;
  fit(request: FitRequest): Promise<Fit>;
}
