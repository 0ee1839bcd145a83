import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { drawBinomial } from './binomial-sampler.ts';

/** Chances of 0 … trials successes, by recurrence from the most likely. */
function chances(trials: number, probability: number): number[] {
  const logs = [trials * Math.log1p(-probability)];
  for (let count = 1; count <= trials; count += 1) {
    const ratio = ((trials - count + 1) / count) * (probability / (1 - probability));
    logs.push(logs[count - 1] + Math.log(ratio));
  }
  return logs.map(Math.exp);
}

test.each([
  ['waiting times', 400, 0.02],
  ['waiting times, few trials', 7, 0.4],
  ['rejection', 300, 0.07],
  ['rejection, wide', 900, 0.45],
  ['the other side', 200, 0.9],
])('%s: counts of %d trials with chance %d follow the binomial law', (_, trials, probability) => {
  const draws = 200_000;
  const random = createRandom(`binomial ${trials}`);
  const seen = new Float64Array(trials + 1);
  for (let draw = 0; draw < draws; draw += 1) seen[drawBinomial(random, trials, probability)] += 1;
  // Chi-square over the counts expected at least 20 times; mean = cells, sd = sqrt(2 cells).
  let [chiSquare, cells] = [0, 0];
  chances(trials, probability).forEach((chance, count) => {
    const expected = chance * draws;
    if (expected < 20) return;
    cells += 1;
    chiSquare += (seen[count] - expected) ** 2 / expected;
  });
  expect(cells).toBeGreaterThan(5);
  expect(Math.abs(chiSquare - cells)).toBeLessThan(4 * Math.sqrt(2 * cells));
});

test('mean and variance hold at the size of a portfolio', () => {
  const random = createRandom('portfolio');
  const [trials, probability, draws] = [307_511, 0.0807, 20_000];
  let [sum, squares] = [0, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    const gap = drawBinomial(random, trials, probability) - trials * probability;
    sum += gap;
    squares += gap * gap;
  }
  const variance = trials * probability * (1 - probability);
  expect(Math.abs(sum / draws)).toBeLessThan(4 * Math.sqrt(variance / draws));
  expect(squares / draws / variance).toBeCloseTo(1, 1);
});

test('certain outcomes need no luck', () => {
  const random = createRandom(1);
  expect([
    drawBinomial(random, 50, 0),
    drawBinomial(random, 50, 1),
    drawBinomial(random, 0, 0.3),
  ]).toEqual([0, 50, 0]);
});
