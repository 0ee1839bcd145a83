import { createRandom } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { confusionMatrix } from '../metrics/confusion-matrix.ts';
import { bootstrapInterval } from './bootstrap.ts';
import { businessCostInterval } from './business-cost-interval.ts';
import { pairedCostInterval } from './paired-cost-interval.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };
const source = createRandom('costs');
const rows = 600;
const labels = Uint8Array.from({ length: rows }, () => Number(source.uniform() < 0.15));
const scores = Float64Array.from(labels, (label) => label + source.normal());
const otherScores = scores.map((score) => score + 0.5 * source.normal());
const threshold = 0.8;

const costOf = (given: Float64Array, row: number): number => {
  if (given[row] >= threshold) return labels[row] === 1 ? 0 : 1;
  return labels[row] === 1 ? 10 : 0;
};

const gapShare = (one: number, other: number, width: number): number =>
  Math.abs(one - other) / width;

describe.each([false, true])('stratified %s', (stratified) => {
  test('the interval from the matrix is that of resampled rows', () => {
    const matrix = confusionMatrix({ scores, labels, threshold });
    const fast = businessCostInterval({ matrix, ...costs, stratified, random: createRandom(1) });
    const slow = bootstrapInterval({
      rows,
      statistic: (indices) => indices.reduce((sum, row) => sum + costOf(scores, row), 0),
      random: createRandom(2),
      replicates: 10_000,
      ...(stratified && { strata: labels }),
    });
    const width = slow.interval.upper - slow.interval.lower;
    expect(fast.estimate).toBe(slow.estimate);
    expect(gapShare(fast.interval.lower, slow.interval.lower, width)).toBeLessThan(0.03);
    expect(gapShare(fast.interval.upper, slow.interval.upper, width)).toBeLessThan(0.03);
    expect(fast.standardError / slow.standardError).toBeCloseTo(1, 1);
  });
});

test('the standard error is the one known in closed form', () => {
  const matrix = {
    trueNegatives: 41_331,
    falsePositives: 15_207,
    falseNegatives: 1695,
    truePositives: 3270,
  };
  const total = 61_503;
  const cost = 10 * 1695 + 15_207;
  const variance = 100 * 1695 + 15_207 - cost ** 2 / total;
  const found = businessCostInterval({ matrix, ...costs, random: createRandom(5) });
  expect(found.estimate).toBe(32_157);
  expect(found.standardError / Math.sqrt(variance)).toBeCloseTo(1, 1);
});

test('the paired interval is that of resampled rows, narrower than two apart', () => {
  const rule = { scores, threshold };
  const otherRule = { scores: otherScores, threshold };
  const request = { labels, rule, otherRule, ...costs };
  const fast = pairedCostInterval({ ...request, random: createRandom(3) });
  const slow = bootstrapInterval({
    rows,
    statistic: (indices) =>
      indices.reduce((sum, row) => sum + costOf(scores, row) - costOf(otherScores, row), 0),
    random: createRandom(4),
    replicates: 10_000,
  });
  const width = slow.interval.upper - slow.interval.lower;
  expect(fast.estimate).toBe(slow.estimate);
  expect(gapShare(fast.interval.lower, slow.interval.lower, width)).toBeLessThan(0.03);
  expect(gapShare(fast.interval.upper, slow.interval.upper, width)).toBeLessThan(0.03);
});

test('a rule against itself costs the same in every resample', () => {
  const rule = { scores, threshold };
  const random = createRandom(6);
  const found = pairedCostInterval({ labels, rule, otherRule: rule, ...costs, random });
  expect(found).toEqual({
    estimate: 0,
    standardError: 0,
    interval: { lower: 0, upper: 0, level: 0.95 },
  });
});
