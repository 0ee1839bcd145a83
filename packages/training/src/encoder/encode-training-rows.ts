import { categoryColumnNamed, columnsByName, type Matrix } from '@octroi/core';
import { encode, type Encoder } from '@octroi/scoring';
import { rowsWhere, stratifiedFolds } from '../folds/stratified-folds.ts';
import { rowsOf } from '../rows-of.ts';
import type { EncoderRequest } from './fit-encoder.ts';
import { fitTargetMean } from './fit-target-mean.ts';

const innerFolds = 5;

/**
 * The matrix of the training rows themselves.
 *
 * As `encode`, save for target means: each row gets a mean learnt on other folds of the training
 * rows, so that its own label is not in it.
 */
export function encodeTrainingRows(
  encoder: Encoder,
  request: EncoderRequest & { readonly groups: Int32Array; readonly seed: number },
): Matrix {
  const { frame, labels, rows } = request;
  const matrix = encode(encoder, frame, rows);
  const targetMeans = encoder.columns.flatMap((column, index) =>
    column.kind === 'target-mean' ? [{ column, index }] : [],
  );
  if (targetMeans.length === 0) return matrix;

  const foldOf = stratifiedFolds({
    labels: rowsOf(labels, rows),
    groups: rows.map((row) => request.groups[row]),
    folds: innerFolds,
    seed: request.seed,
  });
  const columns = columnsByName(frame);
  for (let fold = 0; fold < innerFolds; fold += 1) {
    const learning = rowsWhere(foldOf, (of) => of !== fold).map((position) => rows[position]);
    const filled = rowsWhere(foldOf, (of) => of === fold);
    for (const { column, index } of targetMeans) {
      const inner = fitTargetMean(categoryColumnNamed(columns, column.source), {
        labels,
        rows: learning,
      });
      const values = encode(
        { columns: [inner] },
        frame,
        filled.map((position) => rows[position]),
      );
      filled.forEach((position, at) => {
        matrix.values[index * rows.length + position] = values.values[at];
      });
    }
  }
  return matrix;
}
