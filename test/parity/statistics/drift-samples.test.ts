import * as statistics from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { driftCases, relativeGap, type SampleCase } from './drift-cases.ts';
import { expectClose } from './parity-cases.ts';

const { sortSample } = statistics;
const { level } = driftCases;

describe.each(driftCases.samples)('$name', (parity: SampleCase) => {
  const [reference, current] = [sortSample(parity.reference), sortSample(parity.current)];
  const samples = { reference, current };

  test('Kolmogorov–Smirnov equals scipy, exact and asymptotic', () => {
    const exact = statistics.kolmogorovSmirnov({ ...samples, method: 'exact' });
    expectClose([exact.statistic], [parity.statistic]);
    expect(exact.sign).toBe(parity.sign);
    expect(relativeGap(exact.pValue, parity.exact)).toBeLessThan(1e-11);
    expect(statistics.kolmogorovSmirnov(samples)).toEqual(exact);
    if (parity.asymptotic === undefined) return;
    const asymptotic = statistics.kolmogorovSmirnov({ ...samples, method: 'asymptotic' });
    expect(relativeGap(asymptotic.pValue, parity.asymptotic)).toBeLessThan(1e-10);
  });

  test('Wasserstein, moments and standardised mean difference', () => {
    expect(relativeGap(statistics.wassersteinDistance(samples), parity.wasserstein)).toBeLessThan(
      1e-12,
    );
    const [before, after] = [reference, current].map(statistics.summariseSample);
    expect(relativeGap(before.populationDeviation, parity.deviation)).toBeLessThan(1e-12);
    expect(relativeGap(before.mean, parity.mean)).toBeLessThan(1e-12);
    if (parity.meanDifference === undefined) return;
    const { standardised, interval } = statistics.standardisedMeanDifference({
      reference: before,
      current: after,
      level,
    });
    expectClose([standardised, interval.lower, interval.upper], parity.meanDifference);
  });

  test("bins equal numpy's, bit for bit", () => {
    const binned = statistics.sturgesBins({ ...samples, integers: parity.integers });
    const ranges = binned.bins.filter((bin) => bin.kind === 'range');
    expect([...ranges.map(({ from }) => from), ranges.at(-1)?.to]).toEqual(parity.sturges.edges);
    expect([...binned.reference]).toEqual(parity.sturges.reference);
    expect([...binned.current]).toEqual(parity.sturges.current);
    const distinct = new Set(parity.reference.map((value) => value + 0));
    const greatest = Math.max(...parity.reference);
    const deciles = [...new Set(parity.deciles)].filter((value) => value < greatest);
    const all = [...distinct].sort((one, other) => one - other).slice(0, -1);
    expect(statistics.quantileEdges(reference)).toEqual(distinct.size <= 10 ? all : deciles);
  });
});

test.each(driftCases.grids)(
  'even grids of $rows and $others rows, shifted by $shift, equal scipy by the automatic method',
  ({ rows, others, shift, ...wanted }) => {
    const grid = (count: number, by: number): Float64Array =>
      Float64Array.from({ length: count }, (_, row) => (row + 0.5) / count + by);
    const samples = {
      reference: sortSample(grid(rows, 0)),
      current: sortSample(grid(others, shift)),
    };
    const gaps = statistics.sampleGaps(samples);
    expect(relativeGap(gaps.ksStatistic, wanted.statistic)).toBeLessThan(1e-12);
    expect(relativeGap(gaps.wasserstein, wanted.wasserstein)).toBeLessThan(1e-9);
    const ours = statistics.kolmogorovSmirnovOfGaps(gaps, samples);
    expect(relativeGap(ours.pValue, wanted.pValue)).toBeLessThan(1e-9);
  },
);
