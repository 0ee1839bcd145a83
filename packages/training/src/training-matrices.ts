import type { Frame, Matrix } from '@octroi/core';
import type { Preset } from '@octroi/features';
import type { Encoder } from '@octroi/scoring';
import { encodeTrainingRows } from './encoder/encode-training-rows.ts';
import { fitEncoder } from './encoder/fit-encoder.ts';
import type { Model, ParameterSet } from './models/model.ts';

export interface TrainingMatricesRequest {
  readonly preset: Preset;
  readonly frame: Frame;
  readonly labels: Float32Array;
  readonly groups: Int32Array;
  readonly models: readonly Model[];
  readonly parameters: ParameterSet;
  readonly seed: number;
}

export interface EncodedRows {
  readonly encoder: Encoder;
  readonly matrix: Matrix;
  /** Whether no other model reads the matrix. */
  readonly alone: boolean;
}

/**
 * Encodes rows to fit on when a model asks for them, each model once. Models with the same plan share the matrix,
 * which is let go with the last of them.
 */
export function trainingMatrices(
  request: TrainingMatricesRequest,
  rows: Int32Array,
): (model: Model) => EncodedRows {
  const { preset, parameters } = request;
  const keyOf = (model: Model): string => JSON.stringify(model.plan(preset, parameters));
  const asking = Map.groupBy(request.models, keyOf);
  const known = new Map<string, Omit<EncodedRows, 'alone'>>();
  return (model) => {
    const key = keyOf(model);
    const left = asking.get(key)?.filter((other) => other !== model) ?? [];
    const alone = left.length === 0 && !known.has(key);
    const encoded = known.get(key) ?? encodeFor(model, request, rows);
    asking.set(key, left);
    if (left.length > 0) known.set(key, encoded);
    else known.delete(key);
    return { ...encoded, alone };
  };
}

function encodeFor(
  model: Model,
  { preset, frame, labels, groups, parameters, seed }: TrainingMatricesRequest,
  rows: Int32Array,
): Omit<EncodedRows, 'alone'> {
  const learning = { preset, frame, labels, rows, plan: model.plan(preset, parameters) };
  const encoder = fitEncoder(learning);
  return { encoder, matrix: encodeTrainingRows(encoder, { ...learning, groups, seed }) };
}
