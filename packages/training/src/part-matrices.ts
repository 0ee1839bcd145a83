import type { Frame, Matrix } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { encode, type Encoder } from '@octroi/scoring';
import { encodeTrainingRows } from './encoder/encode-training-rows.ts';
import { fitEncoder } from './encoder/fit-encoder.ts';
import type { Model, ParameterSet } from './models/model.ts';

export interface PartMatricesRequest {
  readonly preset: Preset;
  readonly frame: Frame;
  readonly labels: Float32Array;
  readonly groups: Int32Array;
  readonly models: readonly Model[];
  readonly parameters: ParameterSet;
  readonly seed: number;
}

/** Rows models are fitted on, and others they score. */
export interface Part {
  readonly fitting: Int32Array;
  readonly scored: Int32Array;
}

export interface EncodedPart {
  readonly encoder: Encoder;
  readonly fitting: Matrix;
  readonly scored: Matrix;
  /** Whether no other model reads these matrices. */
  readonly alone: boolean;
}

/**
 * Encodes a part when a model asks for it, each model once. Models with the same plan share the matrices,
 * which are let go with the last of them.
 */
export function partMatrices(
  request: PartMatricesRequest,
  part: Part,
): (model: Model) => EncodedPart {
  const { preset, parameters } = request;
  const keyOf = (model: Model): string => JSON.stringify(model.plan(preset, parameters));
  const asking = Map.groupBy(request.models, keyOf);
  const known = new Map<string, Omit<EncodedPart, 'alone'>>();
  return (model) => {
    const key = keyOf(model);
    const left = asking.get(key)?.filter((other) => other !== model) ?? [];
    const alone = left.length === 0 && !known.has(key);
    const encoded = known.get(key) ?? encodePart(request, part, model);
    asking.set(key, left);
    if (left.length > 0) known.set(key, encoded);
    else known.delete(key);
    return { ...encoded, alone };
  };
}

function encodePart(
  { preset, frame, labels, groups, parameters, seed }: PartMatricesRequest,
  { fitting: rows, scored }: Part,
  model: Model,
): Omit<EncodedPart, 'alone'> {
  const learning = { preset, frame, labels, rows, plan: model.plan(preset, parameters) };
  const encoder = fitEncoder(learning);
  return {
    encoder,
    fitting: encodeTrainingRows(encoder, { ...learning, groups, seed }),
    scored: encode(encoder, frame, scored),
  };
}
