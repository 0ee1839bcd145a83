import { expect, test } from 'vitest';
import { referenceSample } from './reference-sample.ts';

const development = Int32Array.from({ length: 1000 }, (_, index) => 3 * index + 1);

test('a hundred development rows, each once, the same for the same seed', () => {
  const sample = referenceSample(development, 4);
  expect(sample).toHaveLength(100);
  expect(new Set(sample).size).toBe(100);
  expect(sample.every((row) => development.includes(row))).toBe(true);
  expect(referenceSample(development, 4)).toEqual(sample);
  expect(referenceSample(development, 5)).not.toEqual(sample);
});

test('every row where there are fewer', () => {
  expect(Array.from(referenceSample(Int32Array.of(9, 2, 5), 1))).toEqual([2, 5, 9]);
});
