import { expect, test } from 'vitest';
import { randomRows, randomTrees } from '../testing/random-trees.ts';
import { TreeScorer } from './tree-scorer.ts';

const model = randomTrees(5, { trees: 22, columns: 6 });
const matrix = randomRows(6, { rows: 37, columns: 6 });

test.each([1, 2, 3, 6, 50])('at most %i stages are the scores of the first trees', (most) => {
  const stages = new TreeScorer(model).scoreStages(matrix, most);
  expect(stages.length).toBeLessThanOrEqual(most);
  expect(stages.at(-1)?.trees).toBe(22);
  for (const { trees, scores } of stages) {
    const first = { ...model, roots: model.roots.subarray(0, trees) };
    expect(scores).toEqual(new TreeScorer(first).score(matrix));
  }
  const counts = stages.map(({ trees }) => trees);
  expect(counts).toEqual([...new Set(counts)].sort((one, other) => one - other));
});

test('a model without trees has one stage, its base', () => {
  const none = { ...model, roots: new Int32Array(0), base: 0.25 };
  const stages = new TreeScorer(none).scoreStages(matrix, 50);
  expect(stages).toEqual([{ trees: 0, scores: new Float64Array(37).fill(0.25) }]);
});
