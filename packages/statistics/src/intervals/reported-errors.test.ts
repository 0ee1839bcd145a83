import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { confusionMatrix } from '../metrics/confusion-matrix.ts';
import { businessCost } from '../metrics/business-cost.ts';
import { costStandardError } from './cost-standard-error.ts';
import { delongInterval } from './delong.ts';
import { hanleyMcNeilError } from './hanley-mcneil.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };
const matrix = {
  trueNegatives: 41_331,
  falsePositives: 15_207,
  falseNegatives: 1695,
  truePositives: 3270,
};

test('the errors of the reference deck’s best model follow by hand', () => {
  // 4,965 x .341390 x .658610 x 10² + 56,538 x .268970 x .731030 = 122,751
  expect(costStandardError(matrix, costs)).toBeCloseTo(350.36, 1);
  expect(hanleyMcNeilError({ auc: 0.761191, positives: 4965, negatives: 56_538 })).toBeCloseTo(
    0.00406,
    5,
  );
});

test('where both laws hold, Hanley and McNeil’s error is DeLong’s', () => {
  const random = createRandom(7);
  const labels = Uint8Array.from({ length: 40_000 }, (_, row) => (row < 4000 ? 1 : 0));
  const scores = Float64Array.from(
    labels,
    (label) => -Math.log(1 - random.uniform()) * (1 + 2 * label),
  );
  const { auc, standardError } = delongInterval({ scores, labels });
  const reported = hanleyMcNeilError({ auc, positives: 4000, negatives: 36_000 });
  expect(reported / standardError).toBeGreaterThan(0.95);
  expect(reported / standardError).toBeLessThan(1.05);
});

test('the error of a cost is the spread of costs over samples drawn anew', () => {
  const random = createRandom(11);
  const labels = Uint8Array.from({ length: 1000 }, (_, row) => (row < 100 ? 1 : 0));
  const drawn = Array.from({ length: 600 }, () => {
    const scores = Float64Array.from(labels, (label) =>
      random.uniform() < (label === 1 ? 0.6 : 0.3) ? 1 : 0,
    );
    return businessCost(confusionMatrix({ scores, labels, threshold: 0.5 }), costs);
  });
  const mean = drawn.reduce((sum, cost) => sum + cost, 0) / drawn.length;
  const spread = Math.sqrt(drawn.reduce((sum, cost) => sum + (cost - mean) ** 2, 0) / drawn.length);
  const expected = costStandardError(
    { trueNegatives: 630, falsePositives: 270, falseNegatives: 40, truePositives: 60 },
    costs,
  );
  expect(spread / expected).toBeGreaterThan(0.88);
  expect(spread / expected).toBeLessThan(1.12);
});

test('a matrix without defaults has the error of its refusals alone; an AUC of 1 has none', () => {
  const none = { trueNegatives: 50, falsePositives: 50, falseNegatives: 0, truePositives: 0 };
  expect(costStandardError(none, costs)).toBe(5);
  expect(() => hanleyMcNeilError({ auc: 1, positives: 5, negatives: 5 })).toThrow('auc is 1');
});
