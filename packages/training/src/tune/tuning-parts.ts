import type { Frame, Matrix } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { encode } from '@octroi/scoring';
import { encodeTrainingRows } from '../encoder/encode-training-rows.ts';
import { fitEncoder } from '../encoder/fit-encoder.ts';
import { rowsWhere } from '../folds/stratified-folds.ts';
import { treePlan } from '../models/tree-plan.ts';
import { rowsOf } from '../rows-of.ts';
import type { TrainingSplit } from '../train.ts';
import { featuresOf } from './null-importance.ts';

export interface TuningData {
  readonly preset: Preset;
  readonly frame: Frame;
  readonly labels: Float32Array;
  readonly groups: Int32Array;
  readonly split: TrainingSplit;
  readonly seed: number;
}

/** Rows a model is fitted on and rows it is measured on, encoded with every feature. */
export interface TuningPart {
  readonly fitting: Matrix;
  readonly fittingLabels: Float32Array;
  readonly scored: Matrix;
  readonly scoredLabels: Float32Array;
  /** By column: the feature that is left out with it. */
  readonly features: readonly string[];
}

/** Matrices kept at once. */
const mostBytes = 1e9;

/** The fold a trial is measured on; `untouched` is fitted on all development rows. */
export type PartName = number | 'untouched';

/** Encodes parts as they are asked for; keeps the latest, within a gigabyte. */
export class TuningParts {
  readonly #data: TuningData;
  readonly #kept = new Map<PartName, TuningPart>();

  constructor(data: TuningData) {
    this.#data = data;
  }

  part(name: PartName): TuningPart {
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const part = this.#encoded(name);
    const bytes = ({ fitting, scored }: TuningPart): number =>
      fitting.values.byteLength + scored.values.byteLength;
    let held = bytes(part);
    for (const one of this.#kept.values()) held += bytes(one);
    for (const [other, one] of this.#kept) {
      if (held <= mostBytes) break;
      this.#kept.delete(other);
      held -= bytes(one);
    }
    this.#kept.set(name, part);
    return part;
  }

  #encoded(name: PartName): TuningPart {
    const { preset, frame, labels, groups, split, seed } = this.#data;
    const { development, untouched, foldOf } = split;
    const among = (keep: (fold: number) => boolean): Int32Array =>
      rowsWhere(foldOf, keep).map((position) => development[position]);
    const rows = name === 'untouched' ? development : among((fold) => fold !== name);
    const scored = name === 'untouched' ? untouched : among((fold) => fold === name);
    const plan = treePlan(preset, 'tuned');
    const learning = { preset, frame, labels, rows, plan };
    const encoder = fitEncoder(learning);
    return {
      fitting: encodeTrainingRows(encoder, { ...learning, groups, seed }),
      fittingLabels: rowsOf(labels, rows),
      scored: encode(encoder, frame, scored),
      scoredLabels: rowsOf(labels, scored),
      features: featuresOf(encoder, preset),
    };
  }
}

/** A matrix without the columns of some features. */
export function withoutFeatures(
  { rows, columns, values }: Matrix,
  features: readonly string[],
  leftOut: ReadonlySet<string>,
): Matrix {
  const kept = columns.map((_, at) => at).filter((at) => !leftOut.has(features[at]));
  const taken = new Float32Array(rows * kept.length);
  kept.forEach((at, place) => {
    taken.set(values.subarray(at * rows, (at + 1) * rows), place * rows);
  });
  return { rows, columns: kept.map((at) => columns[at]), values: taken };
}
