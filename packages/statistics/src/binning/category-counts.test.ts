import { expect, test } from 'vitest';
import { categoryBins, countCategories } from './category-counts.ts';

const reference = { levels: ['a', 'b', 'c', 'idle'], codes: Int32Array.of(0, 1, 0, -1, 2, 0) };
const current = { levels: ['b', 'd', 'e', 'a'], codes: Int32Array.of(0, 1, 1, -1, -1, 2, 3) };

test('levels are matched by their text; new and vanished ones are named', () => {
  expect(countCategories({ reference, current })).toEqual({
    levels: ['a', 'b', 'c', 'd', 'e'],
    reference: Float64Array.of(3, 1, 1, 0, 0),
    current: Float64Array.of(1, 1, 0, 2, 1),
    missing: { reference: 1, current: 2 },
    newLevels: ['d', 'e'],
    vanishedLevels: ['c'],
  });
});

test('unseen levels share a bin, missing rows have another', () => {
  expect(categoryBins(countCategories({ reference, current }))).toEqual({
    bins: [
      { kind: 'level', level: 'a' },
      { kind: 'level', level: 'b' },
      { kind: 'level', level: 'c' },
      { kind: 'unseen' },
      { kind: 'missing' },
    ],
    reference: Float64Array.of(3, 1, 1, 0, 1),
    current: Float64Array.of(1, 1, 0, 3, 2),
  });
});

test('bins nobody is in are left out; a window without rows counts 0', () => {
  const empty = { levels: [], codes: new Int32Array() };
  const one = { levels: ['x'], codes: Int32Array.of(0, 0) };
  const counts = countCategories({ reference: one, current: empty });
  expect(counts).toMatchObject({ newLevels: [], vanishedLevels: ['x'] });
  expect(categoryBins(counts)).toEqual({
    bins: [{ kind: 'level', level: 'x' }],
    reference: Float64Array.of(2),
    current: Float64Array.of(0),
  });
});
