import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hellingerDistance } from './hellinger.ts';
import { jensenShannonDistance } from './jensen-shannon.ts';
import { populationStability } from './population-stability.ts';
import type { BinCounts } from './shares.ts';
import { totalVariation } from './total-variation.ts';

const counts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((bins) => bins.some(([one]) => one > 0) && bins.some(([, other]) => other > 0))
  .map((bins) => ({
    reference: bins.map(([one]) => one),
    current: bins.map(([, other]) => other),
  }));

const psi = (given: BinCounts): number => populationStability(given).index;
const distances = [jensenShannonDistance, hellingerDistance, totalVariation, psi];

test('distances are symmetric, and bounded by one another', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const back = { reference: given.current, current: given.reference };
      for (const distance of distances) expect(distance(back)).toBeCloseTo(distance(given), 11);
      const [variation, hellinger] = [totalVariation(given), hellingerDistance(given)];
      const divergence = jensenShannonDistance(given, 2) ** 2;
      expect(hellinger ** 2).toBeLessThanOrEqual(variation + 1e-12);
      expect(variation).toBeLessThanOrEqual(Math.SQRT2 * hellinger + 1e-12);
      expect(divergence).toBeLessThanOrEqual(variation + 1e-12);
      expect(hellinger ** 2).toBeLessThanOrEqual(psi(given) / 4 + 1e-9 + 0.5 * emptyBins(given));
    }),
    { seed: 1, numRuns: 300 },
  );
});

/** The bound by PSI holds where no bin had to be filled. */
function emptyBins({ reference, current }: { reference: number[]; current: number[] }): number {
  return reference.filter((count, bin) => (count === 0) !== (current[bin] === 0)).length;
}

test('shares alone count: scaling a window or repeating equal shares changes nothing', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 9 }), (given, times) => {
      const scaled = { ...given, current: given.current.map((count) => count * times) };
      for (const distance of distances.slice(0, 3)) {
        expect(distance(scaled)).toBeCloseTo(distance(given), 12);
      }
      const same = { reference: given.reference, current: given.reference.map((n) => n * 8) };
      for (const distance of distances) expect(distance(same)).toBe(0);
    }),
    { seed: 2 },
  );
});

test('putting two bins together never makes windows look further apart', () => {
  fc.assert(
    fc.property(counts, (given) => {
      if (given.reference.length < 2) return;
      const merge = (all: number[]): number[] => [all[0] + all[1], ...all.slice(2)];
      const merged = { reference: merge(given.reference), current: merge(given.current) };
      for (const distance of distances.slice(0, 3)) {
        expect(distance(merged)).toBeLessThanOrEqual(distance(given) + 1e-12);
      }
    }),
    { seed: 3 },
  );
});

test('windows without a bin in common are as far apart as can be', () => {
  const apart = { reference: [5, 0], current: [0, 9] };
  expect(jensenShannonDistance(apart)).toBeCloseTo(Math.sqrt(Math.LN2), 14);
  expect(jensenShannonDistance(apart, 2)).toBeCloseTo(1, 14);
  expect([hellingerDistance(apart), totalVariation(apart)]).toEqual([1, 1]);
  expect(psi(apart)).toBeCloseTo(0.9 * Math.log(10) + (1 - 0.5 / 9) * Math.log(18), 12);
});

test('almost equal windows keep their digits', () => {
  const given = { reference: [5e11, 5e11], current: [5e11 + 1e3, 5e11 - 1e3] };
  expect(hellingerDistance(given) / (1e-9 / Math.SQRT2)).toBeCloseTo(1, 5);
  expect(jensenShannonDistance(given) / (1e-9 / Math.SQRT2)).toBeCloseTo(1, 5);
  expect(psi(given) / 4e-18).toBeCloseTo(1, 5);
});

test('what each bin adds makes up the index; one bin, or bins empty in both, add nothing', () => {
  const { index, contributions, expectedByChance } = populationStability({
    reference: [80, 0, 20, 0],
    current: [30, 0, 10, 10],
  });
  expect(contributions.reduce((sum, value) => sum + value, 0)).toBe(index);
  expect(contributions[1]).toBe(0);
  expect(expectedByChance).toBeCloseTo(2 * (1 / 100 + 1 / 50), 15);
  expect(populationStability({ reference: [3], current: [900] })).toMatchObject({
    index: 0,
    expectedByChance: 0,
  });
});

test.each([
  ['other bins', { reference: [1, 2], current: [1] }, 'given 2 bins of the reference and 1'],
  [
    'a negative count',
    { reference: [1, 2], current: [4, -1] },
    'bin 1 of the current sample counts -1',
  ],
  [
    'no number',
    { reference: [NaN, 2], current: [4, 1] },
    'bin 0 of the reference sample counts NaN',
  ],
  ['no end', { reference: [1, 2], current: [Infinity, 1] }, 'counts Infinity'],
  ['an empty window', { reference: [1, 2], current: [0, 0] }, 'no value in the current sample'],
  ['no bins', { reference: [], current: [] }, 'no value in the reference sample'],
])('refuses %s', (_, given, message) => {
  for (const distance of distances) expect(() => distance(given)).toThrow(message);
});
