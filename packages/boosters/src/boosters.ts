import type { Matrix, Progress } from '@octroi/core';
import type { BoosterData } from './data-check.ts';
import type { EngineName, Evaluation, ImportanceKind, PredictionOutput } from './engine/engine.ts';
import type { BoosterLibraries } from './libraries.ts';
import type { LightgbmParameters } from './lightgbm/parameters.ts';
import type { XgboostParameters } from './xgboost/parameters.ts';

export interface BoosterOptions {
  readonly libraries: BoosterLibraries;
  /** Threads of each engine; part of what makes two runs the same. */
  readonly threads: number;
  /** The child's environment; empty when absent. Not read from the parent's. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Each line the engines write. */
  readonly onLog?: (line: string) => void;
}

interface TrainBase {
  readonly rounds: number;
  readonly data: BoosterData;
  /** Rows the metrics are computed on between rounds. */
  readonly validation?: BoosterData;
  /** Needs `validation`: stop when the first metric is not better for so many rounds. */
  readonly earlyStoppingRounds?: number;
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

export type TrainRequest = TrainBase &
  (
    | { readonly engine: 'lightgbm'; readonly parameters: LightgbmParameters }
    | { readonly engine: 'xgboost'; readonly parameters: XgboostParameters }
  );

/** A model as text, which opens in the engine's own packages too. */
export interface BoosterModel {
  readonly engine: EngineName;
  /** LightGBM's text or XGBoost's JSON. */
  readonly text: string;
}

export interface TrainedBooster extends BoosterModel {
  /** The columns in order: the caller's name, and the code that stands for it in the text. */
  readonly features: readonly { readonly name: string; readonly code: string }[];
  /** Rounds in the text. */
  readonly rounds: number;
  /** With early stopping: the round (from 1) with the best first metric; the text ends there. */
  readonly bestRound?: number;
  readonly evaluations: readonly Evaluation[];
  /** Native time: from the matrix in the child's memory to the model. */
  readonly trainSeconds: number;
}

export interface PredictRequest {
  readonly model: BoosterModel;
  readonly matrix: Matrix;
  readonly output: PredictionOutput;
}

/**
 * The native engines, in a child process of their own.
 *
 * Requests are done one after the other. A crash rejects the requests under way with
 * BOOSTER_CHILD_DIED; the next request starts a new child. Disposing ends the child and rejects
 * what is not done with BOOSTER_CLOSED.
 */
export interface Boosters extends AsyncDisposable {
  /**
   * Trains one model. The same data, parameters, seed and threads give the same text, byte for byte.
   *
   * Throws BOOSTER_MATRIX_SHAPE, BOOSTER_MATRIX_VALUE, BOOSTER_PARAMETER_INVALID, BOOSTER_REFUSED,
   * BOOSTER_CANCELLED (the child stays), BOOSTER_LIBRARY_UNLOADABLE, BOOSTER_CHILD_DIED.
   */
  train(request: TrainRequest): Promise<TrainedBooster>;
  /**
   * One value per row (`raw`, `probability`); `columns + 1` per row, the last the base value
   * (`contributions`); one per tree (`leaf`). Row after row.
   */
  predict(request: PredictRequest): Promise<Float64Array>;
  /** Summed gain or number of splits per column, in the model's column order. */
  importances(model: BoosterModel, kind: ImportanceKind): Promise<Float64Array>;
  /** Native objects not freed after the last request: 0 unless something leaks. */
  readonly openHandles: number;
  /** Of the child at work; `undefined` while there is none. */
  readonly processId: number | undefined;
}
