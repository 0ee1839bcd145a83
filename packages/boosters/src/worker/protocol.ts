import type { ErrorCode, ErrorValues } from '@octroi/core';
import type {
  EngineMatrix,
  EngineName,
  EngineParameters,
  Evaluation,
  ImportanceKind,
  PredictionOutput,
} from '../engine/engine.ts';

/**
 * What crosses between the parent and the training child.
 *
 * Small messages go over the process channel as JSON. Arrays and model texts follow over a pipe of
 * their own, in the order of the message's fields (docs/decisions/0004).
 */
export interface MatrixHeader extends Omit<EngineMatrix, 'values'> {
  readonly weighted: boolean;
}

export interface TrainMessage {
  readonly kind: 'train';
  readonly engine: EngineName;
  readonly parameters: EngineParameters;
  readonly rounds: number;
  readonly earlyStoppingRounds: number | null;
  /** Over the pipe: values, labels, weights where weighted; then the same of `validation`. */
  readonly data: MatrixHeader;
  readonly validation: MatrixHeader | null;
}

export interface PredictMessage {
  readonly kind: 'predict';
  readonly engine: EngineName;
  readonly output: PredictionOutput;
  /** Over the pipe: the model text, then the values. */
  readonly textBytes: number;
  readonly matrix: MatrixHeader;
}

export interface ImportancesMessage {
  readonly kind: 'importances';
  readonly engine: EngineName;
  readonly importance: ImportanceKind;
  /** Over the pipe: the model text. */
  readonly textBytes: number;
}

export type WorkMessage = TrainMessage | PredictMessage | ImportancesMessage;

export interface StartMessage {
  readonly kind: 'start';
  readonly libraries: Readonly<Record<EngineName, string>>;
  readonly threads: number;
}

/** `cancel` ends the work at hand before its next round; without work it means nothing. */
export type ToChild = StartMessage | WorkMessage | { readonly kind: 'cancel' };

export type FromChild =
  | { readonly kind: 'progress'; readonly round: number }
  /** Over the pipe: the model text. */
  | {
      readonly kind: 'trained';
      readonly textBytes: number;
      readonly rounds: number;
      readonly bestRound: number | null;
      readonly evaluations: readonly Evaluation[];
      readonly seconds: number;
      readonly openHandles: number;
    }
  /** Over the pipe: the numbers. */
  | { readonly kind: 'numbers'; readonly length: number; readonly openHandles: number }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode | null;
      readonly values: ErrorValues;
      readonly message: string;
      readonly openHandles: number;
    };
