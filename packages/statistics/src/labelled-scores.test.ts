import { describe, expect, test } from 'vitest';
import { createRandom, isOctroiError } from '@octroi/core';
import * as statistics from './index.ts';

type Data = statistics.LabelledScores;

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };
const random = createRandom(1);

const anyRows: [string, (data: Data) => unknown][] = [
  ['confusionMatrix', (data) => statistics.confusionMatrix({ ...data, threshold: 0.5 })],
  ['logLoss', statistics.logLoss],
  ['brierScore', statistics.brierScore],
  ['costCurve', (data) => statistics.costCurve({ ...data, ...costs })],
  ['chooseThreshold', (data) => statistics.chooseThreshold({ ...data, ...costs })],
  [
    'pairedCostInterval',
    ({ labels, scores }) => {
      const rule = { scores, threshold: 0.5 };
      return statistics.pairedCostInterval({ labels, rule, otherRule: rule, ...costs, random });
    },
  ],
];

const bothClasses: [string, (data: Data) => unknown][] = [
  ['rocAuc', statistics.rocAuc],
  ['gini', statistics.gini],
  ['ksStatistic', statistics.ksStatistic],
  ['averagePrecision', statistics.averagePrecision],
  ['rocCurve', statistics.rocCurve],
  ['precisionRecallCurve', statistics.precisionRecallCurve],
];

const twoOfEach: [string, (data: Data) => unknown][] = [
  ['delongInterval', statistics.delongInterval],
  ['pairedDelong', (data) => statistics.pairedDelong({ ...data, otherScores: data.scores })],
  [
    'compareByAuc',
    ({ labels, scores }) => statistics.compareByAuc({ labels, models: [{ name: 'one', scores }] }),
  ],
];

const codeOf = (call: () => unknown): string => {
  try {
    call();
    return 'no error';
  } catch (error) {
    return isOctroiError(error) ? error.code : String(error);
  }
};

describe.each([...anyRows, ...bothClasses, ...twoOfEach])('%s', (_, metric) => {
  const scores = Float64Array.of(0.1, 0.4, 0.6, 0.9);
  const labels = [0, 1, 0, 1];

  test('takes clean rows', () => {
    expect(codeOf(() => metric({ scores, labels }))).toBe('no error');
  });

  test.each<[string, Data, string]>([
    ['NaN score', { scores: scores.with(2, NaN), labels }, 'STATISTICS_SCORE_INVALID'],
    ['infinite score', { scores: scores.with(0, Infinity), labels }, 'STATISTICS_SCORE_INVALID'],
    ['label 2', { scores, labels: [0, 1, 2, 1] }, 'STATISTICS_LABEL_INVALID'],
    ['missing label', { scores, labels: [0, 1, NaN, 1] }, 'STATISTICS_LABEL_INVALID'],
    ['a label short', { scores, labels: [0, 1, 0] }, 'STATISTICS_LENGTH_MISMATCH'],
    ['no rows', { scores: new Float64Array(0), labels: [] }, 'STATISTICS_NO_ROWS'],
  ])('refuses %s', (_, data, code) => {
    expect(codeOf(() => metric(data))).toBe(code);
  });
});

describe.each(bothClasses)('%s', (_, metric) => {
  test.each([0, 1])('refuses rows that are all %d', (label) => {
    const data = { scores: Float64Array.of(0.2, 0.3), labels: [label, label] };
    expect(codeOf(() => metric(data))).toBe('STATISTICS_ONE_CLASS');
  });
});

describe.each(twoOfEach)('%s', (_, metric) => {
  test.each([[[0, 0, 0]], [[1, 0, 0]], [[1, 1, 0]]])('refuses labels %j', (labels) => {
    const data = { scores: Float64Array.of(0.2, 0.3, 0.4), labels };
    expect(codeOf(() => metric(data))).toBe('STATISTICS_CLASS_TOO_SMALL');
  });
});

describe.each([
  ['logLoss', statistics.logLoss],
  ['brierScore', statistics.brierScore],
])('%s', (_, metric) => {
  test.each([-0.01, 1.01])('refuses the probability %d', (score) => {
    const data = { scores: Float64Array.of(0.5, score), labels: [0, 1] };
    expect(codeOf(() => metric(data))).toBe('STATISTICS_PROBABILITY_INVALID');
  });
});

test('a NaN threshold is refused, infinite ones accept all and refuse all', () => {
  const data = { scores: Float64Array.of(0.2, 0.3), labels: [0, 1] };
  expect(codeOf(() => statistics.confusionMatrix({ ...data, threshold: NaN }))).toBe(
    'STATISTICS_ARGUMENT_INVALID',
  );
  const refused = [Infinity, -Infinity].map((threshold) => {
    const matrix = statistics.confusionMatrix({ ...data, threshold });
    return matrix.falsePositives + matrix.truePositives;
  });
  expect(refused).toEqual([0, 2]);
});

test.each([0, 1, 95, NaN])('a confidence level of %d is refused', (level) => {
  const data = { scores: Float64Array.of(0.1, 0.4, 0.6, 0.9), labels: [0, 1, 0, 1] };
  expect(codeOf(() => statistics.delongInterval({ ...data, level }))).toBe(
    'STATISTICS_ARGUMENT_INVALID',
  );
});
