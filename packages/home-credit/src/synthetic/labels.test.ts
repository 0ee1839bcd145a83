import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { drawLabels } from './labels.ts';

const clients = 1000;
const logOdds = Float64Array.from({ length: clients }, (_, client) => (client % 10) / 3);
const all = Array.from({ length: clients }, () => false);

test('the number of defaults is the default rate, to one client', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const defaults = drawLabels(createRandom(seed), logOdds, all).reduce((sum, one) => sum + one);
    expect(Math.abs(defaults - 80.7)).toBeLessThan(1);
  }
});

test('a client defaults with the probability of the log-odds', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  const draws = 300;
  for (let seed = 0; seed < draws; seed += 1) {
    drawLabels(createRandom(seed), logOdds, all).forEach((label, client) => {
      counts[client % 10] += label;
    });
  }
  const odds = counts.map((count) => Math.log(count / (draws * 100 - count)));
  odds.forEach((value, group) => {
    expect(Math.abs(value - odds[0] - group / 3)).toBeLessThan(0.15);
  });
});

test('unlabelled clients get no label', () => {
  const labels = drawLabels(
    createRandom(1),
    logOdds,
    all.map((_, client) => client < 400),
  );
  expect(labels.findIndex((label) => !Number.isNaN(label))).toBe(400);
  expect(labels.subarray(0, 400).every(Number.isNaN)).toBe(true);
});
