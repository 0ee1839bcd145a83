import type { Boosters } from '@octroi/boosters';
import type { Frame, Progress } from '@octroi/core';
import type { Preset } from '@octroi/features';
import type { Model, ParameterSet } from './models/model.ts';

export interface TrainingRequest {
  readonly preset: Preset;
  readonly frame: Frame;
  /** 1 is a default, 0 is none; one a row of the frame. */
  readonly labels: Float32Array;
  /** Rows of one group never stand on both sides of a split. */
  readonly groups: Int32Array;
  readonly models: readonly Model[];
  readonly parameters: ParameterSet;
  /** Folds of the development rows (out-of-fold scores). */
  readonly folds: number;
  /** One row in this many is kept untouched for the report; 0 keeps none. */
  readonly holdout: number;
  readonly seed: number;
  readonly boosters: Boosters;
  /** Fits under way at once; 1 where absent. */
  readonly threads?: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}
