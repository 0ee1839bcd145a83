import type { Boosters } from '@octroi/boosters';
import type { Matrix } from '@octroi/core';
import { logistic, scoreLinear } from '@octroi/scoring';
import type { FittedModel } from './model.ts';

/** Scores in (0, 1), one a row: the logistic of the model's raw log-odds. */
export async function scoreModel(
  fitted: FittedModel,
  matrix: Matrix,
  boosters: Boosters,
): Promise<Float64Array> {
  if (matrix.rows === 0) return new Float64Array(0);
  const raw =
    fitted.engine === 'linear'
      ? scoreLinear(fitted.model, matrix)
      : await boosters.predict({ model: fitted.model, matrix, output: 'raw' });
  return raw.map(logistic);
}
