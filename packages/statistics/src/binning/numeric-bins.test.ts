import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortSample } from '../tests/sorted-sample.ts';
import { distinctValues } from './distinct-values.ts';
import { quantileBins, quantileEdges } from './quantile-bins.ts';
import { evidentlyBins, sturgesBins } from './sturges-bins.ts';
import { valueBins } from './value-bins.ts';

const sum = (counts: ArrayLike<number>): number =>
  Array.from(counts).reduce((one, other) => one + other, 0);

const value = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.constantFrom(NaN, 0, 0, 0, Infinity),
);
const values = fc.array(value, { maxLength: 60 });

test('quantile bins hold every row once, and no range is empty in the reference', () => {
  fc.assert(
    fc.property(values, values, fc.integer({ min: 2, max: 12 }), (one, other, bins) => {
      const [reference, current] = [sortSample(one), sortSample(other)];
      const binned = quantileBins({ reference, current, bins });
      expect([sum(binned.reference), sum(binned.current)]).toEqual([one.length, other.length]);
      const ranges = binned.bins.filter((bin) => bin.kind === 'range');
      expect(ranges.length).toBeLessThanOrEqual(bins);
      binned.bins.forEach((bin, at) => {
        if (bin.kind !== 'range') return;
        const within = (row: number): boolean => row > bin.from && row <= bin.to;
        expect(binned.reference[at]).toBe([...reference.ascending].filter(within).length);
        expect(binned.current[at]).toBe([...current.ascending].filter(within).length);
        expect(binned.reference[at]).toBeGreaterThan(0);
      });
    }),
    { seed: 1, numRuns: 400 },
  );
});

test('deciles of distinct values hold a tenth each', () => {
  const rows = Array.from({ length: 1000 }, (_, row) => (row * 7919) % 1000);
  const sample = sortSample(rows);
  expect(quantileEdges(sample)).toEqual([99, 199, 299, 399, 499, 599, 699, 799, 899]);
  const { reference } = quantileBins({ reference: sample, current: sample });
  expect([...reference]).toEqual(Array.from({ length: 10 }, () => 100));
});

test('few distinct values get a range each, wherever the mass is', () => {
  const mostlyOne = sortSample([0, ...Array.from({ length: 99 }, () => 1)]);
  expect(quantileEdges(mostlyOne)).toEqual([0]);
  const mostlyZero = sortSample([1, ...Array.from({ length: 99 }, () => 0)]);
  expect(quantileEdges(mostlyZero)).toEqual([0]);
  expect(quantileEdges(sortSample([5, 5, 5]))).toEqual([]);
  expect(quantileEdges(sortSample([NaN]))).toEqual([]);
  expect(() => quantileEdges(mostlyOne, 1)).toThrow('bins is 1');
});

test('missing rows have their bin; a reference without values has seen nothing', () => {
  const [empty, some] = [sortSample([NaN, NaN]), sortSample([1, 2, NaN, Infinity])];
  expect(quantileBins({ reference: empty, current: some })).toEqual({
    bins: [{ kind: 'unseen' }, { kind: 'missing' }],
    reference: Float64Array.of(0, 2),
    current: Float64Array.of(2, 2),
  });
  expect(quantileBins({ reference: some, current: empty })).toEqual({
    bins: [
      { kind: 'range', from: -Infinity, to: 1 },
      { kind: 'range', from: 1, to: Infinity },
      { kind: 'missing' },
    ],
    reference: Float64Array.of(1, 1, 2),
    current: Float64Array.of(0, 0, 2),
  });
});

test('distinct values are found over long and short ties', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 200 }), (rows) => {
      const { ascending } = sortSample(rows);
      const expected = [...new Set(ascending)];
      expect(distinctValues(ascending)).toEqual(expected);
      expect(distinctValues(ascending, 3)).toEqual(expected.slice(0, 3));
    }),
    { seed: 2 },
  );
});

test('value bins count both windows; missing rows have none', () => {
  const binned = valueBins({ reference: sortSample([2, 1, 2, NaN]), current: sortSample([3, 1]) });
  expect(binned).toEqual({
    bins: [1, 2, 3].map((each) => ({ kind: 'value', value: each })),
    reference: Float64Array.of(1, 2, 0),
    current: Float64Array.of(1, 0, 1),
  });
});

test('a constant has one bin around it, and whole numbers no bin narrower than 1', () => {
  const constant = sortSample([4, 4]);
  expect(sturgesBins({ reference: constant, current: constant }).bins).toEqual([
    { kind: 'range', from: 3.5, to: 4.5 },
  ]);
  const flags = { reference: sortSample([0, 1]), current: sortSample([0, 1, 1]), count: 2 };
  expect(sturgesBins(flags).bins.length).toBe(2);
  expect(sturgesBins({ ...flags, integers: true }).bins.length).toBe(1);
});

test('more than 20 distinct values in the reference are binned by width, fewer one by one', () => {
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at / 7);
  const current = sortSample(upTo(30));
  const kinds = (count: number): Set<string> => {
    const binned = evidentlyBins({ reference: sortSample(upTo(count)), current });
    return new Set(binned.bins.map(({ kind }) => kind));
  };
  expect([...kinds(20), ...kinds(21)]).toEqual(['value', 'range']);
});

test('bins of equal width need a value in each window', () => {
  const some = sortSample([1, 2]);
  const none = sortSample([NaN]);
  expect(() => sturgesBins({ reference: some, current: none })).toThrow('no value in the current');
  expect(() => evidentlyBins({ reference: none, current: some })).toThrow('no value in the refer');
});
