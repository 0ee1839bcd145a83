import { expect, test } from 'vitest';
import { trivialDecisions } from './trivial-decisions.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

test('the reference project’s matrix costs more than twice as much without a model', () => {
  const matrix = {
    trueNegatives: 41_331,
    falsePositives: 15_207,
    falseNegatives: 1695,
    truePositives: 3270,
  };
  const trivial = trivialDecisions({ matrix, cost: 32_157 }, costs);
  expect(trivial).toMatchObject({ approveAll: 49_650, refuseAll: 56_538, defaults: 4965 });
  expect(trivial.saved).toBeCloseTo(1 - 32_157 / 49_650, 12);
});

test('rows without a default are granted for nothing', () => {
  const matrix = { trueNegatives: 9, falsePositives: 1, falseNegatives: 0, truePositives: 0 };
  expect(trivialDecisions({ matrix, cost: 1 }, costs)).toMatchObject({ approveAll: 0, saved: 0 });
});
