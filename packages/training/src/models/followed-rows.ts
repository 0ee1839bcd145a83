import { matrixRows, type Matrix } from '@octroi/core';
import { rowsOf } from '../rows-of.ts';
import { balancedWeights } from './class-weights.ts';
import type { ValidationRows } from './model.ts';

/** Enough for the loss of a round to be known to some thousandths. */
const mostRows = 10_000;

export interface FollowedRequest {
  readonly matrix: Matrix;
  /** Of the first rows of the matrix: those that may be taken. */
  readonly labels: Float32Array;
  readonly balanced: boolean;
}

/** The rows a fit is followed on, evenly spaced among those it is not fitted on; few, so that it costs little. */
export function followedRows({ matrix, labels, balanced }: FollowedRequest): ValidationRows {
  const count = Math.min(labels.length, mostRows);
  const rows = Int32Array.from({ length: count }, (_, at) =>
    Math.floor((at * labels.length) / count),
  );
  const taken = rowsOf(labels, rows);
  return {
    matrix: matrixRows(matrix, rows),
    labels: taken,
    ...(balanced && { weights: balancedWeights(taken).weights }),
  };
}
