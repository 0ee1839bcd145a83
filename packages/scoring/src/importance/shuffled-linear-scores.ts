import type { Matrix } from '@octroi/core';
import { scoreLinear, type LinearModel } from '../model/linear-model.ts';
import type { ShuffledScores } from './shuffled-scores.ts';

export function shuffledLinearScores(model: LinearModel, matrix: Matrix): ShuffledScores {
  return (columns, order) => {
    const values = matrix.values.slice();
    for (const column of columns) {
      const start = column * matrix.rows;
      for (let row = 0; row < matrix.rows; row += 1) {
        values[start + row] = matrix.values[start + order[row]];
      }
    }
    return scoreLinear(model, { ...matrix, values });
  };
}
