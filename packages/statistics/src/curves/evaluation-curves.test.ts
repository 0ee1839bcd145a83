import { createRandom } from '@octroi/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from '../intervals/bootstrap.ts';
import { businessCost } from '../metrics/business-cost.ts';
import { confusionMatrix } from '../metrics/confusion-matrix.ts';
import { rocAuc } from '../metrics/roc-auc.ts';
import type { RocPoint } from '../comparison/model-evaluation.ts';
import { costBand } from './cost-band.ts';
import { rocCurve } from './roc-curve.ts';
import { scoreHistogram } from './score-histogram.ts';
import { thinRocCurve } from './thin-roc-curve.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

function drawn(rows: number, signal: number): { scores: Float64Array; labels: Uint8Array } {
  const random = createRandom(`rows ${rows} ${signal}`);
  const labels = Uint8Array.from({ length: rows }, () => Number(random.uniform() < 0.1));
  const scores = Float64Array.from(
    labels,
    (label) => 1 / (1 + Math.exp(2.5 - signal * label - random.normal())),
  );
  return { scores, labels };
}

describe('thinned ROC curve', () => {
  const areaUnder = (points: readonly RocPoint[]): number =>
    points.slice(1).reduce((sum, { falsePositiveRate, truePositiveRate }, at) => {
      const before = points[at];
      const width = falsePositiveRate - before.falsePositiveRate;
      return sum + (width * (truePositiveRate + before.truePositiveRate)) / 2;
    }, 0);

  test.each([
    [300, 0],
    [5000, 0.4],
    [20_000, 1],
    [20_000, 6],
  ])('of %d rows and signal %d has the area of the whole', (rows, signal) => {
    const data = drawn(rows, signal);
    const points = thinRocCurve(rocCurve(data), 200);
    expect(points.length).toBeLessThanOrEqual(200);
    expect(points.length).toBeGreaterThan(150);
    expect(points[0]).toEqual({ falsePositiveRate: 0, truePositiveRate: 0 });
    expect(points.at(-1)).toEqual({ falsePositiveRate: 1, truePositiveRate: 1 });
    expect(Math.abs(areaUnder(points) - rocAuc(data))).toBeLessThan(0.001);
  });

  test('keeps every point where there are few', () => {
    const data = { scores: Float64Array.of(0.1, 0.4, 0.4, 0.8), labels: [0, 1, 0, 1] };
    expect(thinRocCurve(rocCurve(data), 200)).toEqual([
      { falsePositiveRate: 0, truePositiveRate: 0 },
      { falsePositiveRate: 0, truePositiveRate: 0.5 },
      { falsePositiveRate: 0.5, truePositiveRate: 1 },
      { falsePositiveRate: 1, truePositiveRate: 1 },
    ]);
  });

  test('never cuts across a step of many tied scores', () => {
    const { labels, scores } = drawn(4000, 1);
    const tied = scores.map((score) => (score > 0.2 && score < 0.5 ? 0.3 : score));
    const whole = rocCurve({ scores: tied, labels });
    const step = whole.thresholds.indexOf(0.3);
    const points = thinRocCurve(whole, 40);
    expect(points).toContainEqual({
      falsePositiveRate: whole.falsePositiveRates[step - 1],
      truePositiveRate: whole.truePositiveRates[step - 1],
    });
    expect(points).toContainEqual({
      falsePositiveRate: whole.falsePositiveRates[step],
      truePositiveRate: whole.truePositiveRates[step],
    });
  });

  test('needs two points at least', () => {
    expect(() => thinRocCurve(rocCurve(drawn(50, 1)), 1)).toThrow('most');
  });
});

describe('cost band', () => {
  test('holds cost, share granted and bad rate of every cut-off', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.boolean()), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, fc.uniqueArray(fc.integer({ min: -1, max: 12 })), (pairs, cuts) => {
        const scores = Float64Array.from(pairs, ([score]) => score);
        const labels = pairs.map(([, bad]) => Number(bad));
        const cutoffs = Float64Array.from(cuts).sort();
        const random = createRandom(1);
        const band = costBand({ scores, labels, cutoffs, ...costs, random, replicates: 5 });
        cutoffs.forEach((threshold, cut) => {
          const matrix = confusionMatrix({ scores, labels, threshold });
          const granted = matrix.trueNegatives + matrix.falseNegatives;
          expect(band[cut]).toMatchObject({
            threshold,
            cost: businessCost(matrix, costs),
            approved: granted / labels.length,
            badRate: granted === 0 ? null : matrix.falseNegatives / granted,
          });
        });
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('has the interval of resampled rows', () => {
    const { scores, labels } = drawn(800, 1);
    const cutoffs = Float64Array.of(0.05, 0.1, 0.2, 0.5);
    const random = createRandom(3);
    const band = costBand({ scores, labels, cutoffs, ...costs, random, replicates: 8000 });
    cutoffs.forEach((threshold, cut) => {
      const slow = bootstrapInterval({
        rows: labels.length,
        statistic: (indices) =>
          indices.reduce((sum, row) => {
            const refused = scores[row] >= threshold;
            return sum + (refused ? 1 - labels[row] : 10 * labels[row]);
          }, 0),
        random: createRandom(4),
        replicates: 8000,
      });
      const { lower, upper } = slow.interval;
      expect(Math.abs(band[cut].lower - lower) / (upper - lower)).toBeLessThan(0.04);
      expect(Math.abs(band[cut].upper - upper) / (upper - lower)).toBeLessThan(0.04);
    });
  });

  test('one seed gives the same band again', () => {
    const request = { ...drawn(300, 1), cutoffs: Float64Array.of(0.1, 0.3), ...costs };
    const once = costBand({ ...request, random: createRandom(9) });
    expect(costBand({ ...request, random: createRandom(9) })).toEqual(once);
  });

  test('refuses a cost below 0 and rows without labels', () => {
    const request = { ...drawn(30, 1), cutoffs: Float64Array.of(0.1), random: createRandom(1) };
    expect(() => costBand({ ...request, falseNegativeCost: -1, falsePositiveCost: 1 })).toThrow(
      'falseNegativeCost',
    );
    expect(() => costBand({ ...request, ...costs, labels: [1] })).toThrow('cost band');
  });
});

describe('score histogram', () => {
  test('counts each score once, in bins of a round width', () => {
    const { scores, labels } = drawn(3000, 1);
    const { edges, repaid, defaulted } = scoreHistogram({ scores, labels }, 100);
    expect(edges.length - 1).toBe(repaid.length);
    expect(repaid.length).toBeLessThanOrEqual(100);
    expect([0.01, 0.02, 0.05]).toContain(edges[1]);
    repaid.forEach((count, bin) => {
      const within = [...scores.keys()].filter((row) => {
        const last = bin === repaid.length - 1;
        const below = last ? scores[row] <= edges[bin + 1] : scores[row] < edges[bin + 1];
        return scores[row] >= edges[bin] && below;
      });
      expect(count).toBe(within.filter((row) => labels[row] === 0).length);
      expect(defaulted[bin]).toBe(within.filter((row) => labels[row] === 1).length);
    });
  });

  test('a score on an edge belongs to the bin above it', () => {
    const scores = Float64Array.from({ length: 10 }, (_, row) => row / 10);
    const { edges, repaid } = scoreHistogram({ scores, labels: new Array<number>(10).fill(0) }, 9);
    expect(edges).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(repaid).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2]);
  });

  test('scores that are all 0 or all 1 have their bin', () => {
    const of = (score: number) =>
      scoreHistogram({ scores: Float64Array.of(score, score), labels: [0, 1] }, 10);
    expect(of(0).repaid[0]).toBe(1);
    expect(of(1).defaulted.at(-1)).toBe(1);
  });

  test('refuses scores outside 0 to 1', () => {
    expect(() => scoreHistogram({ scores: Float64Array.of(1.2), labels: [0] }, 10)).toThrow('1.2');
  });
});
