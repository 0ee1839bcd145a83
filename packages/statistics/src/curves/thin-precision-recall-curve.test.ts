import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { precisionRecallCurve } from './precision-recall-curve.ts';
import { thinPrecisionRecallCurve } from './thin-precision-recall-curve.ts';

const random = createRandom(4);
const labels = Float32Array.from({ length: 3000 }, () => Number(random.uniform() < 0.1));
const scores = Float64Array.from(labels, (label) => random.normal() + label);
const curve = precisionRecallCurve({ scores, labels });

test('keeps both ends and no more points than asked for, evenly spaced in recall', () => {
  const points = thinPrecisionRecallCurve(curve, 40);
  expect(points.length).toBeLessThanOrEqual(40);
  expect(points.length).toBeGreaterThan(35);
  expect(points[0]).toMatchObject({ threshold: curve.thresholds[0], recall: curve.recalls[0] });
  expect(points.at(-1)).toMatchObject({ threshold: curve.thresholds.at(-1), recall: 1 });
  const steps = points.slice(1).map(({ recall }, at) => recall - points[at].recall);
  expect(Math.max(...steps)).toBeLessThan(2.5 / 40);
  for (const { threshold, precision, recall } of points) {
    const at = curve.thresholds.indexOf(threshold);
    expect([precision, recall]).toEqual([curve.precisions[at], curve.recalls[at]]);
  }
});

test('two points are the two ends; a single cut-off is one', () => {
  expect(thinPrecisionRecallCurve(curve, 2)).toHaveLength(2);
  const same = precisionRecallCurve({ scores: new Float64Array(labels.length).fill(0.5), labels });
  const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  expect(thinPrecisionRecallCurve(same, 9)).toEqual([
    { threshold: 0.5, precision: share, recall: 1 },
  ]);
});
