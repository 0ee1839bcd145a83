import { createRandom } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { rocAuc } from '../metrics/roc-auc.ts';
import { bcaInterval } from './bca-interval.ts';
import { bootstrapInterval } from './bootstrap.ts';
import { delongInterval } from './delong.ts';

const source = createRandom('bootstrap data');
const values = Float64Array.from({ length: 200 }, () => source.normal());
const meanOf = (rows: Uint32Array): number =>
  rows.reduce((sum, row) => sum + values[row], 0) / rows.length;

test('the same seed gives the same interval', () => {
  const run = (): unknown =>
    bootstrapInterval({ rows: 200, statistic: meanOf, random: createRandom(3), replicates: 200 });
  expect(run()).toEqual(run());
});

test.each(['percentile', 'bca'] as const)(
  'the %s interval of a mean is about the normal one',
  (method) => {
    const random = createRandom(method);
    const found = bootstrapInterval({
      rows: 200,
      statistic: meanOf,
      random,
      replicates: 8000,
      method,
    });
    const standardError = Math.sqrt(
      values.reduce((sum, value) => sum + (value - found.estimate) ** 2, 0) / 200 ** 2,
    );
    expect(found.standardError / standardError).toBeCloseTo(1, 1);
    const { lower, upper } = found.interval;
    expect((found.estimate - lower) / (1.96 * standardError)).toBeCloseTo(1, 1);
    expect((upper - found.estimate) / (1.96 * standardError)).toBeCloseTo(1, 1);
  },
);

test('the standard error of an AUC resampled within classes is about DeLong’s', () => {
  const labels = Uint8Array.from(values, (_, row) => Number(row % 4 === 0));
  const scores = values.map((value, row) => value + labels[row]);
  const statistic = (rows: Uint32Array): number =>
    rocAuc({
      scores: Float64Array.from(rows, (row) => scores[row]),
      labels: Uint8Array.from(rows, (row) => labels[row]),
    });
  const random = createRandom('auc');
  const found = bootstrapInterval({
    rows: 200,
    statistic,
    random,
    strata: labels,
    replicates: 3000,
  });
  const delong = delongInterval({ scores, labels });
  expect(found.estimate).toBeCloseTo(delong.auc, 12);
  expect(found.standardError / delong.standardError).toBeCloseTo(1, 1);
});

test('every resample keeps the size of each stratum', () => {
  const strata = Int32Array.from({ length: 30 }, (_, row) => row % 3);
  const seen = new Set<string>();
  const statistic = (rows: Uint32Array): number => {
    const sizes = [0, 0, 0];
    for (const row of rows) sizes[strata[row]] += 1;
    seen.add(sizes.join(' '));
    return rows[0];
  };
  bootstrapInterval({ rows: 30, statistic, random: createRandom(1), strata, replicates: 50 });
  expect([...seen]).toEqual(['10 10 10']);
});

describe('bad input', () => {
  const request = { rows: 4, statistic: meanOf, random: createRandom(1), replicates: 20 };

  test('a statistic that is not defined on a resample ends the call', () => {
    const statistic = (): number => NaN;
    expect(() => bootstrapInterval({ ...request, statistic })).toThrow('is NaN, expected a finite');
  });

  test.each([
    [{ rows: 0 }, 'rows is 0'],
    [{ replicates: 1 }, 'replicates is 1'],
    [{ level: 1 }, 'level is 1'],
    [{ strata: [0, 1] }, 'bootstrap was given 4 scores for 2 labels'],
  ])('%j is refused', (change, message) => {
    expect(() => bootstrapInterval({ ...request, ...change })).toThrow(message);
  });

  test('BCa without replicates on both sides of the estimate is refused', () => {
    const replicates = Float64Array.of(2, 3, 4);
    const jackknife = [Float64Array.of(1, 2)];
    expect(() => bcaInterval({ replicates, estimate: 1, jackknife, level: 0.9 })).toThrow(
      'all 3 replicates lie on one side of the estimate 1',
    );
  });

  test('a statistic without variation has a BCa interval without width', () => {
    const statistic = (): number => 5;
    const { interval } = bootstrapInterval({ ...request, statistic, method: 'bca' });
    expect(interval).toEqual({ lower: 5, upper: 5, level: 0.95 });
  });
});
