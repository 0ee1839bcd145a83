import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { spreadCutoffs } from './spread-cutoffs.ts';

const random = createRandom('cutoffs');
const scores = Float64Array.from({ length: 3000 }, () => random.uniform() ** 3);

test('they go from all refused to all granted and hold those asked for', () => {
  const cutoffs = spreadCutoffs({ scores, most: 200, always: [1 / 11, 0.515] });
  expect(cutoffs.length).toBeLessThanOrEqual(200);
  expect(cutoffs.length).toBeGreaterThan(190);
  expect(cutoffs).toContain(1 / 11);
  expect(cutoffs).toContain(0.515);
  expect(cutoffs[0]).toBe(0);
  expect(cutoffs.at(-1)).toBeGreaterThan(Math.max(...scores));
  expect(cutoffs).toEqual(Float64Array.from(new Set(cutoffs)).sort());
});

test('neither rows nor scores leave a wide gap', () => {
  const cutoffs = spreadCutoffs({ scores, most: 200, always: [] });
  cutoffs.slice(1).forEach((cutoff, at) => {
    const between = scores.filter((score) => score >= cutoffs[at] && score < cutoff).length;
    expect(between).toBeLessThanOrEqual(0.015 * scores.length);
    expect(cutoff - cutoffs[at]).toBeLessThan(0.015);
  });
});

test('a single score is granted by the last and refused by the first', () => {
  expect([...spreadCutoffs({ scores: Float64Array.of(1), most: 2, always: [] })]).toEqual([
    0, 1.000001,
  ]);
});
