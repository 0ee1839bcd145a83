import { categoryColumnNamed, columnsByName, type Matrix } from '@octroi/core';
import { encode, type EncodedColumn, type Encoder } from '@octroi/scoring';
import { rowsWhere, stratifiedFolds } from '../folds/stratified-folds.ts';
import { rowsOf } from '../rows-of.ts';
import type { EncoderRequest } from './fit-encoder.ts';
import { fitLearnt } from './fit-learnt.ts';
import { fitTargetMean } from './fit-target-mean.ts';
import type { LabelledRows } from './labelled-rows.ts';

const innerFolds = 5;

/**
 * The matrix of the training rows themselves.
 *
 * As `encode`, save for columns that were learnt from labels (target means, neighbours’ shares, risks of rows):
 * each row gets one learnt on other folds of the training rows, so that its own label is not in it.
 */
export function encodeTrainingRows(
  encoder: Encoder,
  request: EncoderRequest & { readonly groups: Int32Array; readonly seed: number },
): Matrix {
  const { frame, labels, rows } = request;
  const matrix = encode(encoder, frame, rows);
  const again = refitted(encoder, request);
  if (again.length === 0) return matrix;
  const foldOf = stratifiedFolds({
    labels: rowsOf(labels, rows),
    groups: rows.map((row) => request.groups[row]),
    folds: innerFolds,
    seed: request.seed,
  });
  for (let fold = 0; fold < innerFolds; fold += 1) {
    const learning = rowsWhere(foldOf, (of) => of !== fold).map((position) => rows[position]);
    const filled = rowsWhere(foldOf, (of) => of === fold);
    const own = filled.map((position) => rows[position]);
    for (const { fit, index } of again) {
      const inner = fit({ frame, labels, rows: learning });
      const { values } = encode({ columns: [inner] }, frame, own);
      filled.forEach((position, at) => {
        matrix.values[index * rows.length + position] = values[at];
      });
    }
  }
  return matrix;
}

interface Refitted {
  /** Place of the column in the matrix. */
  readonly index: number;
  readonly fit: (learning: LabelledRows) => EncodedColumn;
}

/** The columns that were learnt from labels, with how to learn them from other rows. */
function refitted({ columns }: Encoder, { preset, frame }: EncoderRequest): Refitted[] {
  const learnt = new Map(preset.learnt.map((feature) => [feature.name, feature]));
  const sources = columnsByName(frame);
  return columns.flatMap(({ kind, name, source }, index): Refitted[] => {
    if (kind === 'target-mean') {
      const texts = categoryColumnNamed(sources, source);
      return [{ index, fit: (learning) => fitTargetMean(texts, learning) }];
    }
    const feature = learnt.get(name);
    if (feature?.kind !== kind) return [];
    if (kind !== 'neighbour-share' && kind !== 'row-risk') return [];
    return [{ index, fit: (learning) => fitLearnt(feature, learning) }];
  });
}
