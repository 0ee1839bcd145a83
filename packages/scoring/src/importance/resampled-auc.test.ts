import { createRandom } from '@octroi/core';
import { rocAuc } from '@octroi/statistics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawResamples } from './draw-resamples.ts';
import { resampledAuc } from './resampled-auc.ts';

const row = fc.record({
  score: fc.integer({ min: 0, max: 5 }),
  label: fc.integer({ min: 0, max: 1 }),
});

test('the AUC of a resample is that of its rows written out, ties and all', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), fc.integer(), (rows, seed) => {
      fc.pre(new Set(rows.map(({ label }) => label)).size === 2);
      const scores = Float64Array.from(rows, ({ score }) => score);
      const labels = rows.map(({ label }) => label);
      const [counts] = drawResamples(labels, 1, createRandom(seed));
      const written = rows.flatMap((one, index) =>
        Array.from({ length: counts[index] }, () => one),
      );
      const expected = rocAuc({
        scores: Float64Array.from(written, ({ score }) => score),
        labels: written.map(({ label }) => label),
      });
      expect(resampledAuc(scores, labels)(counts)).toBe(expected);
    }),
    { seed: 4 },
  );
});

test('a resample has as many rows of each class as the sample', () => {
  const labels = [1, 0, 0, 1, 0];
  for (const counts of drawResamples(labels, 50, createRandom(1))) {
    expect(counts[0] + counts[3]).toBe(2);
    expect(counts[1] + counts[2] + counts[4]).toBe(3);
  }
});
