import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectNth } from './select-nth.ts';

test('gives the value of a rank, smaller ones before it and larger ones behind', () => {
  const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.nat(), (list, anyRank) => {
      const rank = anyRank % list.length;
      const reordered = Float32Array.from(list);
      const sorted = Float32Array.from(list).sort();
      expect(selectNth(reordered, rank)).toBe(sorted[rank]);
      expect(Math.max(...reordered.subarray(0, rank + 1))).toBe(sorted[rank]);
      expect(Math.min(...reordered.subarray(rank))).toBe(sorted[rank]);
      expect(reordered.sort()).toEqual(sorted);
    }),
    { seed: 5, numRuns: 500 },
  );
});
