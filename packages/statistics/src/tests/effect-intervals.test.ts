import { createRandom, type Random } from '@octroi/core';
import { expect, test } from 'vitest';
import { drawBinomial } from '../distributions/binomial-sampler.ts';
import { dkwInterval } from './dkw-interval.ts';
import { standardisedMeanDifference } from './mean-difference.ts';
import { sampleGaps } from './sample-gaps.ts';
import { summariseSample } from './sample-summary.ts';
import { sortSample } from './sorted-sample.ts';
import { stabilityInterval } from './stability-interval.ts';

function drawCounts(random: Random, rows: number, shares: readonly number[]): number[] {
  let [left, mass] = [rows, 1];
  return shares.map((share) => {
    const drawn = drawBinomial(random, left, Math.min(1, share / mass));
    left -= drawn;
    mass -= share;
    return drawn;
  });
}

const even = Array.from({ length: 10 }, () => 0.1);

test.each([
  { tilt: 0, rows: 500, others: 500 },
  { tilt: 0, rows: 246_008, others: 61_503 },
  { tilt: 0.1, rows: 20_000, others: 5000 },
  { tilt: 0.4, rows: 2000, others: 500 },
  { tilt: 0.8, rows: 20_000, others: 5000 },
  { tilt: 1.5, rows: 500, others: 500 },
])('PSI: the truth under tilt $tilt is in the interval of $rows and $others rows', (given) => {
  const { tilt, rows, others } = given;
  const tilted = even.map((share, bin) => share * Math.exp((tilt * (bin - 4.5)) / 3));
  const total = tilted.reduce((sum, share) => sum + share);
  const after = tilted.map((share) => share / total);
  const truth = even.reduce((sum, p, bin) => sum + (p - after[bin]) * Math.log(p / after[bin]), 0);
  const random = createRandom(`PSI ${tilt} ${rows}`);
  let covered = 0;
  for (let run = 0; run < 200; run += 1) {
    const counts = {
      reference: drawCounts(random, rows, even),
      current: drawCounts(random, others, after),
    };
    const { lower, upper } = stabilityInterval(counts);
    covered += lower <= truth && truth <= upper ? 1 : 0;
  }
  // 95 % of 200, less three standard deviations.
  expect(covered).toBeGreaterThan(180);
});

test('PSI: windows that agree have the lower limit 0, and an upper one that shrinks with the rows', () => {
  const few = stabilityInterval({ reference: [50, 50], current: [25, 25] });
  const many = stabilityInterval({ reference: [5000, 5000], current: [2500, 2500] });
  expect([few.lower, many.lower]).toEqual([0, 0]);
  expect(few.upper / many.upper).toBeCloseTo(100, 6);
  expect(stabilityInterval({ reference: [9], current: [2], level: 0.9 })).toEqual({
    lower: 0,
    upper: 0,
    level: 0.9,
  });
  const wide = stabilityInterval({ reference: [50, 50], current: [40, 10], level: 0.99 });
  const narrow = stabilityInterval({ reference: [50, 50], current: [40, 10], level: 0.5 });
  expect(wide.lower).toBeLessThan(narrow.lower);
  expect(wide.upper).toBeGreaterThan(narrow.upper);
  expect(() => stabilityInterval({ reference: [1], current: [1], level: 1 })).toThrow('level is 1');
});

test.each([
  ['the same distribution', 0],
  ['a shift', 0.3],
])('D: %s is in the interval of Dvoretzky, Kiefer and Wolfowitz', (_, shift) => {
  const random = createRandom(`D ${shift}`);
  let covered = 0;
  const draw = (rows: number, by: number): Float64Array =>
    Float64Array.from({ length: rows }, () => random.uniform() + by);
  for (let run = 0; run < 300; run += 1) {
    const reference = sortSample(draw(200, 0));
    const { ksStatistic } = sampleGaps({ reference, current: sortSample(draw(80, shift)) });
    const request = { statistic: ksStatistic, referenceRows: 200, currentRows: 80 };
    const { lower, upper } = dkwInterval(request);
    covered += lower <= shift && shift <= upper ? 1 : 0;
  }
  expect(covered).toBeGreaterThanOrEqual(285);
});

test('D: the margin is that of both samples', () => {
  const { lower, upper } = dkwInterval({ statistic: 0.5, referenceRows: 1000, currentRows: 250 });
  const margin = Math.sqrt(Math.log(2 / (1 - Math.sqrt(0.95))) / 2000);
  expect([lower, upper]).toEqual([
    expect.closeTo(0.5 - 3 * margin, 14),
    expect.closeTo(0.5 + 3 * margin, 14),
  ]);
  const tiny = { statistic: 0.5, referenceRows: 1, currentRows: 1 };
  expect(dkwInterval(tiny)).toEqual({ lower: 0, upper: 1, level: 0.95 });
  expect(() => dkwInterval({ ...tiny, currentRows: 0 })).toThrow('currentRows is 0');
});

test('means: constants are equal or infinitely far apart; one row has no variance', () => {
  const constant = { rows: 5, mean: 3, variance: 0 };
  const same = standardisedMeanDifference({ reference: constant, current: constant });
  expect(same.standardised).toBe(0);
  expect(same.interval.upper).toBeGreaterThan(0);
  const other = { ...constant, mean: 2 };
  expect(standardisedMeanDifference({ reference: constant, current: other })).toEqual({
    standardised: -Infinity,
    interval: { lower: -Infinity, upper: -Infinity, level: 0.95 },
  });
  const one = { ...constant, rows: 1 };
  expect(() => standardisedMeanDifference({ reference: constant, current: one })).toThrow(
    'rows of the current window is 1',
  );
});

test('a sample is summarised without losing digits to a large mean', () => {
  const summary = summariseSample(sortSample([1e9 + 1, 1e9 + 2, 1e9 + 3, NaN]));
  expect(summary).toEqual({
    rows: 3,
    mean: 1e9 + 2,
    variance: 1,
    populationDeviation: Math.sqrt(2 / 3),
    least: 1e9 + 1,
    greatest: 1e9 + 3,
  });
  expect(summariseSample(sortSample([4]))).toMatchObject({ variance: NaN, populationDeviation: 0 });
  expect(summariseSample(sortSample([]))).toMatchObject({ rows: 0, mean: NaN, least: NaN });
});
