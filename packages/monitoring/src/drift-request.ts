import type { Frame, Progress, Translated } from '@octroi/core';
import type { MisclassificationCosts } from '@octroi/statistics';
import type { Adversary } from './adversary.ts';

/** The applications of one period, or of one file. */
export interface DriftWindow {
  /** Columns the features are looked for in; others are left alone. Missing: NaN, or code -1. */
  readonly frame: Frame;
  /** What the model and the rule say of the rows, or of some of them. */
  readonly predictions?: WindowPredictions | undefined;
  /** 1 is a default, 0 is none, NaN is not known yet; one a row. */
  readonly labels?: ArrayLike<number> | undefined;
}

/** One value a scored row, in one order; none may be missing. */
export interface WindowPredictions {
  /** What the model gives, as it was trained. */
  readonly scores: Float64Array;
  /** Calibrated probability of default. */
  readonly probabilities: Float64Array;
  /** 1 where the rule refuses, 0 where it grants. */
  readonly refused: Uint8Array;
}

/** A column that is compared. */
export interface WatchedFeature {
  readonly name: string;
  readonly label: Translated;
  /** How much it matters to the model, in any one unit; absent where that was not measured. */
  readonly importance?: number | undefined;
}

export interface DriftRequest {
  /** The rows the model was made on, or any rows things were well on. */
  readonly reference: DriftWindow;
  /** The rows that are watched. */
  readonly current: DriftWindow;
  readonly features: readonly WatchedFeature[];
  /** What a wrong decision costs; without it no cost is expected. */
  readonly costs?: MisclassificationCosts | undefined;
  /** How well a model tells the windows apart, where one was fitted. */
  readonly adversary?: Adversary | undefined;
  /**
   * Whether the model was fitted on the reference rows it has scored: such scores are surer than any
   * others, so that a change of scores is shown but speaks for nothing.
   */
  readonly scoredInSample?: boolean | undefined;
  /** Level of the tests; .05 where absent. */
  readonly alpha?: number | undefined;
  readonly progress?: Progress | undefined;
}
