import { OctroiError } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { TreeScorer } from '../model/tree-scorer.ts';
import { randomRows, randomTrees } from '../testing/random-trees.ts';
import { shapleyBySubsets } from '../testing/shapley-by-subsets.ts';
import { InterventionalShap } from './interventional-shap.ts';

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe('interventional SHAP', () => {
  test.each(seeds)('is the sum over all subsets of columns (trees %i)', (seed) => {
    const columns = 3 + (seed % 5);
    const model = randomTrees(seed, { trees: 3, columns });
    const reference = randomRows(seed + 100, { rows: 5, columns });
    const matrix = randomRows(seed + 200, { rows: 4, columns });
    const { base, contributions } = new InterventionalShap(model, reference).explain(matrix);
    for (let row = 0; row < matrix.rows; row += 1) {
      const worth = (set: number): number => {
        const values = reference.values.slice();
        for (let at = 0; at < values.length; at += 1) {
          const column = Math.floor(at / reference.rows);
          if ((set & (2 ** column)) !== 0) values[at] = matrix.values[column * matrix.rows + row];
        }
        const scores = new TreeScorer(model).score({ ...reference, values });
        return scores.reduce((sum, score) => sum + score, 0) / scores.length;
      };
      shapleyBySubsets(columns, worth).forEach((value, column) => {
        expect(contributions[row * columns + column]).toBeCloseTo(value, 12);
      });
      expect(base).toBeCloseTo(worth(0), 12);
    }
  });

  test('adds up to the raw score', () => {
    const model = randomTrees(7, { trees: 50, columns: 6 });
    const matrix = randomRows(8, { rows: 100, columns: 6 });
    const reference = randomRows(9, { rows: 30, columns: 6 });
    const { base, contributions } = new InterventionalShap(model, reference).explain(matrix);
    new TreeScorer(model).score(matrix).forEach((score, row) => {
      const parts = contributions.subarray(row * 6, (row + 1) * 6);
      const sum = parts.reduce((total, part) => total + part, base);
      expect(Math.abs(sum - score)).toBeLessThan(1e-9);
    });
  });

  test('gives nothing where a row is its own reference', () => {
    const model = randomTrees(7, { trees: 5, columns: 6 });
    const row = randomRows(8, { rows: 1, columns: 6 });
    const { contributions } = new InterventionalShap(model, row).explain(row);
    expect(Array.from(contributions)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('refuses an empty reference sample', () => {
    const model = randomTrees(7, { trees: 5, columns: 6 });
    const none = randomRows(8, { rows: 0, columns: 6 });
    expect(() => new InterventionalShap(model, none)).toThrow(OctroiError);
  });
});
