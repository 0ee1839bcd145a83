import type { Preset } from '@octroi/features';
import type { Model, ParameterSet } from '@octroi/training';
import type { Context } from '../context.ts';
import type { GivenSettings } from '../tune/read-settings.ts';

/** One row in five is set aside for the report. */
export const holdout = 5;

/** A missed default costs ten times a refused good loan. */
export const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

export interface TrainOptions {
  /** Each once. */
  readonly models: readonly Model[];
  readonly parameters: ParameterSet;
  /** Of `octroi tune`: the models have them already. */
  readonly settings?: GivenSettings | undefined;
  readonly folds: number;
  readonly seed: number;
}

/** What a training starts from. */
export interface Training extends TrainOptions {
  readonly context: Context;
  readonly preset: Preset;
  readonly dataHash: string;
}

/** What a training was fitted with, in a word: a set of parameters, or which settings. */
export function parametersName({
  parameters,
  settings,
}: Pick<TrainOptions, 'parameters' | 'settings'>): string {
  return settings === undefined ? parameters : `settings-${settings.hash.slice(0, 8)}`;
}
