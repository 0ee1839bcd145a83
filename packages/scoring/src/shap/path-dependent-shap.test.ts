import { isOctroiError, type Matrix } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { goesLeft } from '../model/goes-left.ts';
import type { TreeEnsemble } from '../model/tree-ensemble.ts';
import { TreeScorer } from '../model/tree-scorer.ts';
import { randomRows, randomTrees } from '../testing/random-trees.ts';
import { shapleyBySubsets } from '../testing/shapley-by-subsets.ts';
import { PathDependentShap } from './path-dependent-shap.ts';
import { coverOf } from './tree-edges.ts';

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe('path-dependent SHAP', () => {
  test.each(seeds)('is the sum over all subsets of columns (trees %i)', (seed) => {
    const columns = 3 + (seed % 5);
    const model = randomTrees(seed, { trees: 3, columns });
    const matrix = randomRows(seed, { rows: 12, columns });
    const { base, contributions } = new PathDependentShap(model).explain(matrix);
    for (let row = 0; row < matrix.rows; row += 1) {
      const values = rowOf(matrix, row);
      const worth = (set: number): number => expectedScore(model, values, set);
      const expected = shapleyBySubsets(columns, worth);
      expected.forEach((value, column) => {
        expect(contributions[row * columns + column]).toBeCloseTo(value, 12);
      });
      expect(base).toBeCloseTo(worth(0), 12);
    }
  });

  test('adds up to the raw score', () => {
    const model = randomTrees(7, { trees: 50, columns: 6 });
    const matrix = randomRows(8, { rows: 200, columns: 6 });
    const { base, contributions } = new PathDependentShap(model).explain(matrix);
    new TreeScorer(model).score(matrix).forEach((score, row) => {
      const parts = contributions.subarray(row * 6, (row + 1) * 6);
      const sum = parts.reduce((total, part) => total + part, base);
      expect(Math.abs(sum - score)).toBeLessThan(1e-9);
    });
  });

  test('takes a child that no training row reached', () => {
    const model = randomTrees(3, { trees: 4, columns: 4 });
    const leafCover = model.leafCover.map((cover, leaf) => (leaf % 3 === 0 ? 0 : cover));
    const unreached = { ...model, leafCover };
    const matrix = randomRows(4, { rows: 50, columns: 4 });
    const { base, contributions } = new PathDependentShap(unreached).explain(matrix);
    for (let row = 0; row < matrix.rows; row += 1) {
      const values = rowOf(matrix, row);
      const worth = (set: number): number => expectedScore(unreached, values, set);
      shapleyBySubsets(4, worth).forEach((value, column) => {
        expect(contributions[row * 4 + column]).toBeCloseTo(value, 12);
      });
      expect(base).toBeCloseTo(worth(0), 12);
    }
  });

  test('refuses a split that no training row reached', () => {
    const model = randomTrees(3, { trees: 1, columns: 4 });
    const empty = { ...model, nodeCover: model.nodeCover.map(() => 0) };
    expect(codeOf(() => new PathDependentShap(empty))).toBe('MODEL_UNSUPPORTED');
  });

  test('refuses trees too deep to walk', () => {
    const model = { ...randomTrees(3, { trees: 1, columns: 4 }), depth: 100_000 };
    expect(codeOf(() => new PathDependentShap(model))).toBe('MODEL_UNSUPPORTED');
  });

  test('refuses a matrix of other columns', () => {
    const shap = new PathDependentShap(randomTrees(3, { trees: 1, columns: 4 }));
    const matrix = randomRows(4, { rows: 1, columns: 5 });
    expect(codeOf(() => shap.explain(matrix))).toBe('MODEL_COLUMNS_MISMATCH');
  });
});

/** The score where only the columns of `set` are known: both ways elsewhere, by training rows. */
function expectedScore(model: TreeEnsemble, values: readonly number[], set: number): number {
  const below = (node: number): number => {
    if (node < 0) return model.leafValue[~node];
    const column = model.feature[node];
    const [left, right] = [model.left[node], model.right[node]];
    if ((set & (2 ** column)) !== 0) {
      return below(goesLeft(model, node, values[column]) ? left : right);
    }
    const whole = coverOf(model, node);
    const weighted = coverOf(model, left) * below(left) + coverOf(model, right) * below(right);
    return weighted / whole;
  };
  return model.roots.reduce((sum, root) => sum + below(root), model.base);
}

function rowOf({ rows, columns, values }: Matrix, row: number): number[] {
  return columns.map((_, column) => values[column * rows + row]);
}

function codeOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return isOctroiError(error) ? error.code : error;
  }
}
