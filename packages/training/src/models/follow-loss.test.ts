import { logistic, logLoss } from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { balancedWeights } from './class-weights.ts';
import { followLoss } from './follow-loss.ts';

const labels = Float32Array.of(1, 0, 0, 1, 0);
const stages = [
  { trees: 4, scores: Float64Array.of(0.1, -0.2, 0.3, 0, -1, 99) },
  { trees: 8, scores: Float64Array.of(3, -4, -2, 1, -5, -99) },
];

describe('followLoss', () => {
  test('is the log loss after each stage, of the rows with a label', () => {
    const { of, points } = followLoss(stages, { labels, balanced: false });
    expect(of).toBe('validation');
    expect(points.map(({ round }) => round)).toEqual([4, 8]);
    points.forEach(({ loss }, at) => {
      const scores = stages[at].scores.subarray(0, 5).map(logistic);
      expect(loss).toBeCloseTo(logLoss({ scores, labels }), 14);
    });
  });

  test('lets both classes weigh the same where training did', () => {
    const { weights } = balancedWeights(labels);
    const { points } = followLoss(stages, { labels, balanced: true });
    const scores = stages[0].scores.map(logistic);
    const expected = labels.reduce(
      (sum, label, row) =>
        sum - weights[row] * Math.log(label === 1 ? scores[row] : 1 - scores[row]),
      0,
    );
    expect(points[0].loss).toBeCloseTo(expected / 5, 14);
  });

  test('tells a sure and wrong score as it is', () => {
    const wrong = [{ trees: 1, scores: Float64Array.of(-900, 900) }];
    const { points } = followLoss(wrong, { labels: Float32Array.of(1, 0), balanced: false });
    expect(points[0].loss).toBe(900);
  });

  test('has no point where nothing was followed', () => {
    expect(followLoss(stages, { labels: new Float32Array(0), balanced: true }).points).toEqual([]);
  });
});
