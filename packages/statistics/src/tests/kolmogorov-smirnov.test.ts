import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { kolmogorovSmirnov, kolmogorovSmirnovPValue } from './kolmogorov-smirnov.ts';
import { shareOfPathsOutside } from './lattice-paths.ts';
import { sortSample } from './sorted-sample.ts';

/** Every order of the rows of two samples, as the largest |i others - j rows| on the way. */
function allStatistics(rows: number, others: number): number[] {
  const found: number[] = [];
  const walk = (i: number, j: number, largest: number): void => {
    const reached = Math.max(largest, Math.abs(i * others - j * rows));
    if (i === rows && j === others) found.push(reached);
    if (i < rows) walk(i + 1, j, reached);
    if (j < others) walk(i, j + 1, reached);
  };
  walk(0, 0, 0);
  return found;
}

test.each([
  [1, 1, 1],
  [1, 5, 1],
  [4, 4, 4],
  [6, 6, 6],
  [6, 4, 2],
  [5, 7, 1],
  [9, 6, 3],
  [8, 2, 2],
])('%d against %d rows: the exact p-value counts all orders', (rows, others, divisor) => {
  const all = allStatistics(rows, others);
  for (const reached of new Set(all)) {
    const share = all.filter((other) => other >= reached).length / all.length;
    const steps = reached / divisor;
    expect(shareOfPathsOutside({ rows, others, steps })).toBeCloseTo(share, 13);
    const statistic = reached / (rows * others);
    const request = { statistic, referenceRows: rows, currentRows: others };
    expect(kolmogorovSmirnovPValue(request)).toBeCloseTo(share, 13);
  }
});

test('below the least gap there can be, every order is as extreme', () => {
  expect(shareOfPathsOutside({ rows: 7, others: 5, steps: 1 })).toBe(1);
  expect(kolmogorovSmirnovPValue({ statistic: 0, referenceRows: 7, currentRows: 5 })).toBe(1);
});

test('up to 10,000 rows the automatic method is exact, above it is asymptotic', () => {
  const request = { statistic: 0.9, referenceRows: 20, currentRows: 10_000 };
  const exact = kolmogorovSmirnovPValue({ ...request, method: 'exact' });
  const asymptotic = kolmogorovSmirnovPValue({ ...request, method: 'asymptotic' });
  expect(kolmogorovSmirnovPValue(request)).toBe(exact);
  expect(asymptotic).not.toBe(exact);
  const more = { ...request, currentRows: 10_001 };
  const auto = kolmogorovSmirnovPValue(more);
  expect(auto).toBe(kolmogorovSmirnovPValue({ ...more, method: 'asymptotic' }));
});

test('too many paths to count make an exact test asymptotic', () => {
  const request = { statistic: 0.005, referenceRows: 246_008, currentRows: 61_503 };
  const exact = kolmogorovSmirnovPValue({ ...request, method: 'exact' });
  expect(exact).toBe(kolmogorovSmirnovPValue(request));
});

test('windows from one distribution raise the alarm as often as they may', () => {
  const random = createRandom('false alarms');
  const draw = (rows: number): Float64Array =>
    Float64Array.from({ length: rows }, () => random.uniform());
  let alarms = 0;
  for (let run = 0; run < 2000; run += 1) {
    const samples = { reference: sortSample(draw(60)), current: sortSample(draw(37)) };
    alarms += kolmogorovSmirnov(samples).pValue <= 0.05 ? 1 : 0;
  }
  // 5 % of 2,000 less what the discrete law leaves unused; four standard deviations above.
  expect(alarms).toBeGreaterThan(60);
  expect(alarms).toBeLessThan(140);
});

test('constants: the same one cannot be told apart, two are as far apart as can be', () => {
  const [seven, eight] = [sortSample([7, 7, 7]), sortSample([8, 8])];
  expect(kolmogorovSmirnov({ reference: seven, current: sortSample([7]) })).toMatchObject({
    statistic: 0,
    pValue: 1,
  });
  const apart = kolmogorovSmirnov({ reference: seven, current: eight });
  expect(apart).toMatchObject({ statistic: 1, location: 7, sign: 1 });
  expect(apart.pValue).toBeCloseTo(0.2, 14);
});

test('a size that is no count is an error', () => {
  const request = { statistic: 0.1, referenceRows: 0, currentRows: 5 };
  expect(() => kolmogorovSmirnovPValue(request)).toThrow('referenceRows is 0');
  expect(() => kolmogorovSmirnovPValue({ ...request, referenceRows: 2, currentRows: 1.5 })).toThrow(
    'currentRows is 1.5',
  );
});
