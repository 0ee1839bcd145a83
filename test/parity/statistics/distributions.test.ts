import {
  bcaInterval,
  normalCdf,
  normalQuantile,
  normalSurvival,
  percentileInterval,
} from '@octroi/statistics';
import { expect, test } from 'vitest';
import { parityCases } from './parity-cases.ts';

const { normal, level } = parityCases;

const worstRelative = (actual: readonly number[], expected: readonly number[]): number =>
  Math.max(...actual.map((value, index) => Math.abs(value / expected[index] - 1)));

test('normal tails equal scipy relatively, down to 1e-300', () => {
  expect(Math.min(...normal.survival)).toBeLessThan(1e-300);
  expect(worstRelative(normal.z.map(normalSurvival), normal.survival)).toBeLessThan(1e-12);
  expect(worstRelative(normal.z.map(normalCdf), normal.cdf)).toBeLessThan(1e-12);
});

test('normal quantiles equal scipy relatively, in the tails and near the centre', () => {
  const [probabilities, quantiles] = [normal.probability, normal.quantile];
  const kept = probabilities.flatMap((value, index) => (value === 0.5 ? [] : [index]));
  const ours = kept.map((index) => normalQuantile(probabilities[index]));
  const theirs = kept.map((index) => quantiles[index]);
  expect(worstRelative(ours, theirs)).toBeLessThan(1e-12);
  expect(normalQuantile(0.5)).toBe(0);
});

test.each(parityCases.bootstrap)('intervals of given replicates equal scipy: $name', (parity) => {
  const replicates = Float64Array.from(parity.replicates);
  const jackknife = parity.jackknife.map((values) => Float64Array.from(values));
  const percentile = percentileInterval(replicates, level);
  const bca = bcaInterval({ replicates, estimate: parity.estimate, jackknife, level });
  const ours = [percentile.lower, percentile.upper, bca.lower, bca.upper];
  expect(worstRelative(ours, [...parity.percentile, ...parity.bca])).toBeLessThan(1e-12);
});
