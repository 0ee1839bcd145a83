import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withClassWeights, withoutClassWeights } from './probability.ts';

test('taking class weights out divides the odds by their ratio', () => {
  expect(withoutClassWeights(0.8, 1)).toBe(0.8);
  expect(withoutClassWeights(0.5, 9)).toBeCloseTo(0.1, 15);
  expect([withoutClassWeights(0, 9), withoutClassWeights(1, 9)]).toEqual([0, 1]);
});

test('putting class weights in multiplies the odds by their ratio', () => {
  expect(withClassWeights(0.8, 1)).toBe(0.8);
  expect(withClassWeights(0.1, 9)).toBeCloseTo(0.5, 15);
  expect([withClassWeights(0, 9), withClassWeights(1, 9)]).toEqual([0, 1]);
});

test('a ratio put in and taken out leaves the score, and keeps it in (0, 1) and in order', () => {
  const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  const ratios = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(share, share, ratios, (one, other, ratio) => {
      const weighted = withClassWeights(one, ratio);
      expect(weighted).toBeGreaterThan(0);
      expect(weighted).toBeLessThanOrEqual(1);
      expect(withoutClassWeights(weighted, ratio)).toBeCloseTo(one, 9);
      if (one < other) expect(weighted).toBeLessThanOrEqual(withClassWeights(other, ratio));
    }),
    { seed: 6 },
  );
});
