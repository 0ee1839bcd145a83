import type { Preset } from '@octroi/features';
import type { TunedMeasure, TunedModel, TunedSettings, Trial } from '@octroi/training';
import type { Context } from '../context.ts';

export interface TuneOptions {
  readonly preset: string | undefined;
  readonly models: readonly TunedModel[];
  readonly minutes: number;
  readonly folds: number;
  readonly seed: number;
  /** Labels dealt out anew for null importances, so often a part. */
  readonly shuffles: number;
  /** The settings file; beside the trials in the workspace where absent. */
  readonly out: string | undefined;
}

/** What a search starts from. */
export interface TuningStart extends TuneOptions {
  readonly context: Context;
  readonly features: Preset;
  readonly dataHash: string;
  /** Tells this search from those of other data, features, models, folds or seeds. */
  readonly key: string;
}

/** What is told of a search, and what `octroi train --settings` reads: the file holds all of it. */
export interface TuningDocument {
  readonly format: 'octroi-settings';
  readonly preset: string;
  readonly models: Readonly<Partial<Record<TunedModel, TunedSettings>>>;
  readonly createdAt: string;
  readonly version: string;
  readonly dataHash: string;
  readonly seed: number;
  readonly folds: number;
  readonly shuffles: number;
  readonly rows: { readonly development: number; readonly untouched: number };
  /** Of this call and, where it went on with an earlier search, of those before. */
  readonly trials: number;
  readonly minutes: number;
  /** Whether it ended before its time. */
  readonly interrupted: boolean;
  /** Tried out on every fold, the best first. */
  readonly leaders: readonly Trial[];
  /** On rows that chose nothing; null where it was interrupted. */
  readonly measure: TunedMeasure | null;
}
