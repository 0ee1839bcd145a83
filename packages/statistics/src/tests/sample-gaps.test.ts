import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleGaps } from './sample-gaps.ts';
import { sortSample } from './sorted-sample.ts';
import { wassersteinDistance, wassersteinOfCounts } from './wasserstein.ts';
import { valueBins } from '../binning/value-bins.ts';

/** Few distinct values, so that ties within and between the samples are common. */
const values = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 30 });

const shareUpTo = (sample: readonly number[], value: number): number =>
  sample.filter((other) => other <= value).length / sample.length;

test('both gaps are those of the two distribution functions, value by value', () => {
  fc.assert(
    fc.property(values, values, (one, other) => {
      const gaps = sampleGaps({ reference: sortSample(one), current: sortSample(other) });
      const leads = Array.from({ length: 9 }, (_, at) => {
        return shareUpTo(one, at - 4) - shareUpTo(other, at - 4);
      });
      const area = leads.reduce((sum, lead) => sum + Math.abs(lead), 0);
      expect(gaps.wasserstein).toBeCloseTo(area, 12);
      const largest = Math.max(...leads.map(Math.abs));
      expect(gaps.ksStatistic).toBeCloseTo(largest, 12);
      if (largest === 0) return;
      const at = leads.findIndex((lead) => Math.abs(lead * gaps.ksSign - largest) < 1e-12);
      expect(gaps.ksLocation).toBe(at - 4);
    }),
    { seed: 1, numRuns: 400 },
  );
});

test('a shift moves every row by as much; the windows may change places', () => {
  fc.assert(
    fc.property(values, values, fc.integer({ min: 1, max: 50 }), (one, other, shift) => {
      const reference = sortSample(one);
      const shifted = sortSample(one.map((value) => value + shift));
      expect(wassersteinDistance({ reference, current: shifted })).toBeCloseTo(shift, 11);
      const current = sortSample(other);
      const [gaps, back] = [
        sampleGaps({ reference, current }),
        sampleGaps({ reference: current, current: reference }),
      ];
      expect(back.ksStatistic).toBe(gaps.ksStatistic);
      expect(back.wasserstein).toBeCloseTo(gaps.wasserstein, 12);
    }),
    { seed: 2 },
  );
});

test('counted values give the distance of the rows', () => {
  fc.assert(
    fc.property(values, values, (one, other) => {
      const samples = { reference: sortSample(one), current: sortSample(other) };
      const counts = valueBins(samples);
      const distinct = counts.bins.flatMap((bin) => (bin.kind === 'value' ? [bin.value] : []));
      const counted = wassersteinOfCounts({ ...counts, values: distinct });
      expect(counted).toBeCloseTo(wassersteinDistance(samples), 12);
    }),
    { seed: 3 },
  );
});

test('a window without a value is an error that names it', () => {
  const some = sortSample([1]);
  expect(() => sampleGaps({ reference: some, current: sortSample([NaN, Infinity]) })).toThrow(
    'no value in the current sample; 2 rows',
  );
  expect(() => sampleGaps({ reference: sortSample([]), current: some })).toThrow(
    'no value in the reference sample; 0 rows',
  );
});
