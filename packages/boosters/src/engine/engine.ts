export const engineNames = ['lightgbm', 'xgboost'] as const;

export type EngineName = (typeof engineNames)[number];

/** What a prediction returns, per row. */
export type PredictionOutput = 'raw' | 'probability' | 'contributions' | 'leaf';

/** Importance of a column: the summed gain of its splits, or their number. */
export type ImportanceKind = 'gain' | 'split';

/** One metric on the validation rows after one round (the first round is 1). */
export interface Evaluation {
  readonly round: number;
  readonly metric: string;
  readonly value: number;
}

/** A matrix as an engine takes it: one column after the other, named by codes it accepts. */
export interface EngineMatrix {
  readonly rows: number;
  readonly codes: readonly string[];
  readonly categories: readonly number[];
  readonly values: Float32Array;
}

export interface EngineData extends EngineMatrix {
  readonly labels: Float32Array;
  readonly weights?: Float32Array;
}

export type EngineParameters = Readonly<Record<string, string>>;

export interface TrainJob {
  readonly parameters: EngineParameters;
  readonly threads: number;
  readonly rounds: number;
  readonly data: EngineData;
  readonly validation?: EngineData;
  readonly earlyStoppingRounds?: number;
}

/** Told after each round; `cancelled` is asked before each. */
export interface TrainWatch {
  readonly cancelled: () => boolean;
  readonly afterRound: (round: number) => void;
}

export interface TrainResult {
  readonly text: string;
  readonly rounds: number;
  readonly bestRound?: number;
  readonly evaluations: readonly Evaluation[];
}

export interface PredictJob {
  readonly text: string;
  readonly threads: number;
  readonly matrix: EngineMatrix;
  readonly output: PredictionOutput;
}

/** One native library, loaded: what both engines can do. */
export interface Engine {
  readonly name: EngineName;
  train(job: TrainJob, watch: TrainWatch): Promise<TrainResult>;
  predict(job: PredictJob): Float64Array;
  /** One number per column, in the model's order of columns. */
  importances(text: string, kind: ImportanceKind): Float64Array;
}
