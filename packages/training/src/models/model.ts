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

export interface Fit {
  readonly fitted: FittedModel;
  /** Of fitting alone, without waiting for a free engine. */
  readonly seconds: number;
}

/** One of the models that are compared. */
export interface Model {
  readonly name: string;
  readonly label: Translated;
  readonly engine: FittedModel['engine'];
  /** What its matrix looks like. */
  plan(preset: Preset, parameters: ParameterSet): EncodingPlan;
  /** Whether defaults weigh as much in training as repaid loans do together. */
  balanced(parameters: ParameterSet): boolean;
  fit(request: FitRequest): Promise<Fit>;
}
