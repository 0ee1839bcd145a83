import * as statistics from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { expectClose, parityCases, type RankingCase } from './parity-cases.ts';

const [falseNegativeCost, falsePositiveCost] = parityCases.costs;
const { level } = parityCases;

describe.each(parityCases.rankings)('$name', (parity: RankingCase) => {
  const labels = Uint8Array.from(parity.labels);
  const scores = Float64Array.from(parity.scores);
  const data = { labels, scores };

  test('metrics equal scikit-learn and scipy', () => {
    const ours = [
      statistics.rocAuc(data),
      statistics.gini(data),
      statistics.ksStatistic(data),
      statistics.averagePrecision(data),
      statistics.logLoss(data),
      statistics.brierScore(data),
    ];
    const { rocAuc, gini, ks, averagePrecision, logLoss, brier } = parity;
    expectClose(ours, [rocAuc, gini, ks, averagePrecision, logLoss, brier]);
  });

  test('curves equal scikit-learn', () => {
    const roc = statistics.rocCurve(data);
    expectClose(roc.falsePositiveRates, parity.roc.fpr);
    expectClose(roc.truePositiveRates, parity.roc.tpr);
    expect(roc.thresholds[0]).toBe(Infinity);
    expectClose(roc.thresholds.subarray(1), parity.roc.thresholds);
    const curve = statistics.precisionRecallCurve(data);
    expectClose(curve.precisions, parity.precisionRecall.precisions);
    expectClose(curve.recalls, parity.precisionRecall.recalls);
    expectClose(curve.thresholds, parity.roc.thresholds);
  });

  test.each(parity.matrices)('decisions at $threshold equal scikit-learn', (wanted) => {
    const matrix = statistics.confusionMatrix({ ...data, threshold: wanted.threshold });
    expect([
      [matrix.trueNegatives, matrix.falsePositives],
      [matrix.falseNegatives, matrix.truePositives],
    ]).toEqual(wanted.matrix);
    expectClose(
      [statistics.accuracy(matrix), statistics.recall(matrix), statistics.f1Score(matrix)],
      [wanted.accuracy, wanted.recall, wanted.f1],
    );
    if (wanted.precision === undefined) expect(statistics.precision(matrix)).toBeNaN();
    else expectClose([statistics.precision(matrix)], [wanted.precision]);
  });

  test('the chosen threshold is the best of all cuts', () => {
    const request = { ...data, falseNegativeCost, falsePositiveCost };
    expectClose(statistics.costCurve(request).costs, parity.best.costs);
    const chosen = statistics.chooseThreshold(request);
    expect(chosen.cost).toBe(parity.best.cost);
    const { threshold } = parity.best;
    if (typeof threshold === 'number') expectClose([chosen.threshold], [threshold]);
    else expect(chosen.threshold).toBe(threshold === 'inf' ? Infinity : -Infinity);
  });

  test("DeLong's interval equals its definition over all pairs", () => {
    const { delong } = parity;
    const logit = statistics.delongInterval({ ...data, level });
    const plain = statistics.delongInterval({ ...data, level, scale: 'plain' });
    expectClose([logit.auc, logit.standardError], [delong.auc, delong.standardError]);
    expectClose([logit.interval.lower, logit.interval.upper], delong.logit);
    expectClose([plain.interval.lower, plain.interval.upper], delong.plain);
  });

  test("DeLong's paired test equals its definition over all pairs", () => {
    const otherScores = Float64Array.from(parity.otherScores);
    const { interval, ...paired } = statistics.pairedDelong({ ...data, otherScores, level });
    const { difference, standardError, z, pValue } = parity.paired;
    expectClose([paired.difference, paired.standardError], [difference, standardError]);
    expectClose([paired.z, paired.pValue], [z, pValue]);
    expectClose([interval.lower, interval.upper], parity.paired.interval);
  });
});
