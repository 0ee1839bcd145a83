import { OctroiError } from '@octroi/core';
import type { EngineMatrix } from './engine.ts';

/** Refuses a matrix with other columns than the model's: XGBoost would score it in silence. */
export function checkColumns(expected: number, matrix: EngineMatrix): void {
  const found = matrix.codes.length;
  if (found === expected) return;
  throw new OctroiError('BOOSTER_MATRIX_SHAPE', { what: 'columns', expected, found });
}
