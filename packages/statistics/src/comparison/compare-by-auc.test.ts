import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { pairedDelong } from '../intervals/paired-delong.ts';
import { rocAuc } from '../metrics/roc-auc.ts';
import { compareByAuc } from './compare-by-auc.ts';
import { verdictOfDifference } from './verdict.ts';

const random = createRandom('three models');
const labels = Uint8Array.from({ length: 2000 }, () => Number(random.uniform() < 0.2));
const noisy = (noise: number): Float64Array =>
  Float64Array.from(labels, (label) => label + noise * random.normal());
const good = noisy(1);
const models = [
  { name: 'poor', scores: noisy(4) },
  { name: 'good', scores: good },
  { name: 'as good', scores: good.map((score) => score + 0.2 * random.normal()) },
];

test('models are ranked, a difference inside noise is a tie', () => {
  const compared = compareByAuc({ labels, models });
  expect(compared.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['good', 'best'],
    ['as good', 'tie'],
    ['poor', 'worse'],
  ]);
  expect(compared[0].againstBest).toBeUndefined();
  const [, , poor] = compared;
  expect(poor.auc).toBeCloseTo(rocAuc({ labels, scores: models[0].scores }), 12);
  expect(poor.againstBest).toEqual(
    pairedDelong({ labels, scores: models[0].scores, otherScores: good }),
  );
});

test('a copy of the best is a tie with p = 1', () => {
  const copies = [models[1], { ...models[1], name: 'copy' }];
  const [best, copy] = compareByAuc({ labels, models: copies });
  expect([best.name, copy.verdict]).toEqual(['good', 'tie']);
  expect(copy.againstBest).toMatchObject({ difference: 0, standardError: 0, z: 0, pValue: 1 });
});

test('a perfect model beats a perfectly wrong one beyond any doubt', () => {
  const perfect = Float64Array.from(labels);
  const wrong = perfect.map((score) => -score);
  const paired = pairedDelong({ labels, scores: wrong, otherScores: perfect });
  expect(paired).toMatchObject({ difference: -1, standardError: 0, z: -Infinity, pValue: 0 });
  expect(verdictOfDifference(paired.interval)).toBe('worse');
});

test('no models give no rows', () => {
  expect(compareByAuc({ labels, models: [] })).toEqual([]);
});

test.each([
  [-0.02, -0.001, 'worse'],
  [-0.02, 0, 'tie'],
  [-0.02, 0.01, 'tie'],
])('a difference from %d to %d is a %s', (lower, upper, verdict) => {
  expect(verdictOfDifference({ lower, upper, level: 0.95 })).toBe(verdict);
});
