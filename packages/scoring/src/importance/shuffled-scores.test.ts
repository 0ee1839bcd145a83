import { createRandom, type Matrix } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { parseLinearModel } from '../model/linear-model.ts';
import type { TreeEnsemble } from '../model/tree-ensemble.ts';
import { TreeScorer } from '../model/tree-scorer.ts';
import { scoreLinear } from '../model/linear-model.ts';
import { randomRows, randomTrees } from '../testing/random-trees.ts';
import { shuffledLinearScores } from './shuffled-linear-scores.ts';
import { shuffledTreeScores } from './shuffled-tree-scores.ts';

const order = createRandom(9).shuffle(Uint32Array.from({ length: 60 }, (_, row) => row));

function shuffled(matrix: Matrix, columns: readonly number[]): Matrix {
  const values = matrix.values.slice();
  for (const column of columns) {
    order.forEach((from, row) => {
      values[column * matrix.rows + row] = matrix.values[column * matrix.rows + from];
    });
  }
  return { ...matrix, values };
}

describe('shuffled columns score as the matrix that has them', () => {
  const matrix = randomRows(2, { rows: 60, columns: 5 });

  test.each(['lightgbm', 'xgboost'] as const)('trees of %s', (engine) => {
    const trees = randomTrees(3, { trees: 37, columns: 5 });
    const model: TreeEnsemble = {
      ...trees,
      engine,
      leafValue: engine === 'xgboost' ? trees.leafValue.map(Math.fround) : trees.leafValue,
    };
    const scores = shuffledTreeScores(model, matrix);
    const scorer = new TreeScorer(model);
    for (const columns of [[], [0], [4], [1, 2], [0, 1, 2, 3, 4]]) {
      const expected = scorer.score(shuffled(matrix, columns));
      scores(columns, order).forEach((score, row) => {
        expect(score).toBeCloseTo(expected[row], engine === 'xgboost' ? 4 : 12);
      });
    }
  });

  test('rows of the same values tie to the bit, whatever was shuffled', () => {
    const model = randomTrees(3, { trees: 37, columns: 5 });
    const one = randomRows(5, { rows: 1, columns: 5 });
    const alike: Matrix = {
      ...one,
      rows: 60,
      values: Float32Array.from({ length: 300 }, (_, at) => one.values[Math.floor(at / 60)]),
    };
    const scores = shuffledTreeScores(model, alike);
    const all = [[], [0], [1, 3], [4]].flatMap((columns) => Array.from(scores(columns, order)));
    expect(new Set(all).size).toBe(1);
  });

  test('a linear model', () => {
    const model = parseLinearModel({
      kind: 'linear',
      intercept: 0.5,
      columns: Array.from({ length: 5 }, (_, column) => ({
        name: `c${column}`,
        median: 0,
        mean: 1,
        scale: 2,
        coefficient: column - 2,
      })),
    });
    const scores = shuffledLinearScores(model, matrix);
    expect(scores([1, 3], order)).toEqual(scoreLinear(model, shuffled(matrix, [1, 3])));
  });
});
