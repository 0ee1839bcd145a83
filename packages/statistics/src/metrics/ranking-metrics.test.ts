import { createRandom } from '@octroi/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LabelledScores } from '../labelled-scores.ts';
import { averagePrecision } from './average-precision.ts';
import { gini } from './gini.ts';
import { ksStatistic } from './ks-statistic.ts';
import { rocAuc } from './roc-auc.ts';

/** Few distinct scores, so that ties are common; both classes. */
const samples = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), { minLength: 2, maxLength: 40 })
  .filter((rows) => new Set(rows.map(([, positive]) => positive)).size === 2)
  .map((rows): LabelledScores => ({
    scores: Float64Array.from(rows, ([score]) => score / 7),
    labels: Uint8Array.from(rows, ([, positive]) => Number(positive)),
  }));

test('AUC is the share of pairs in the right order, ties counting half', () => {
  fc.assert(
    fc.property(samples, (data) => {
      let [right, pairs] = [0, 0];
      data.scores.forEach((score, row) => {
        data.scores.forEach((other, otherRow) => {
          if (data.labels[row] !== 1 || data.labels[otherRow] !== 0) return;
          pairs += 1;
          right += score > other ? 1 : score === other ? 0.5 : 0;
        });
      });
      expect(rocAuc(data)).toBeCloseTo(right / pairs, 14);
    }),
    { seed: 1 },
  );
});

test('ranking metrics see the order of scores, not their size', () => {
  fc.assert(
    fc.property(samples, ({ scores, labels }) => {
      const stretched = { labels, scores: scores.map((score) => Math.exp(5 * score) - 20) };
      for (const metric of [rocAuc, gini, ksStatistic, averagePrecision]) {
        expect(metric(stretched)).toBe(metric({ scores, labels }));
      }
    }),
    { seed: 2 },
  );
});

test('opposite scores have the opposite Gini', () => {
  fc.assert(
    fc.property(samples, ({ scores, labels }) => {
      const opposite = { labels, scores: scores.map((score) => -score) };
      expect(gini(opposite)).toBeCloseTo(-gini({ scores, labels }), 14);
    }),
    { seed: 3 },
  );
});

test('one score for all has AUC .5, KS 0 and the base rate as average precision', () => {
  const data = { scores: new Float64Array(8).fill(0.3), labels: [1, 0, 0, 0, 1, 0, 0, 0] };
  expect([rocAuc(data), ksStatistic(data), averagePrecision(data)]).toEqual([0.5, 0, 0.25]);
});

test('-0 and 0 are tied', () => {
  expect(rocAuc({ scores: Float64Array.of(-0, 0), labels: [0, 1] })).toBe(0.5);
});

test('AUC is exact on 307,511 rows', () => {
  const random = createRandom('large');
  const scores = Float64Array.from({ length: 307_511 }, (_, row) => row);
  random.shuffle(scores);
  const labels = Uint8Array.from(scores, (score) => Number(score % 12 === 11));
  // Of positive k (from 0), 11 (k + 1) negatives lie below it; the last 11 rows are negatives.
  const positives = Math.floor(307_511 / 12);
  const below = (11 * positives * (positives + 1)) / 2;
  expect(rocAuc({ scores, labels })).toBe(below / (positives * (307_511 - positives)));
});
