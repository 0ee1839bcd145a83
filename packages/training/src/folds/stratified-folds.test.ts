import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stratifiedFolds } from './stratified-folds.ts';

const labels = Float32Array.from({ length: 1000 }, (_, row) => (row % 12 === 0 ? 1 : 0));
const alone = Int32Array.from(labels, (_, row) => row);

test('each fold has its share of each class, to one row', () => {
  const folds = stratifiedFolds({ labels, groups: alone, folds: 5, seed: 1 });
  for (const label of [0, 1]) {
    const counts = [0, 1, 2, 3, 4].map(
      (fold) => folds.filter((of, row) => of === fold && labels[row] === label).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  }
});

test('rows of one group stay in one fold', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 1000, maxLength: 1000 }), (groups) => {
      const folds = stratifiedFolds({ labels, groups: Int32Array.from(groups), folds: 5, seed: 3 });
      const foldOf = new Map(groups.map((group, row) => [group, folds[row]]));
      groups.forEach((group, row) => {
        expect(folds[row]).toBe(foldOf.get(group));
      });
    }),
    { seed: 11, numRuns: 20 },
  );
});

test('the seed decides', () => {
  const fold = (seed: number): Int32Array =>
    stratifiedFolds({ labels, groups: alone, folds: 5, seed });
  expect(fold(1)).toEqual(fold(1));
  expect(fold(1)).not.toEqual(fold(2));
});

test('fewer applicants of a class than folds is an error', () => {
  expect(() =>
    stratifiedFolds({ labels: [1, 0, 0, 0, 0, 0], groups: alone.slice(0, 6), folds: 5, seed: 1 }),
  ).toThrow('class 1 has 1 applicants for 5 folds');
});
