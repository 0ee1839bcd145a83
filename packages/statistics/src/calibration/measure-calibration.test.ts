import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { measureCalibration } from './measure-calibration.ts';
import { calibrationError, reliabilityBins } from './reliability-bins.ts';

test('rows go into groups of equal size, the least probable first', () => {
  const bins = reliabilityBins({
    labels: [1, 0, 0, 1, 0],
    scores: Float64Array.of(0.9, 0.1, 0.2, 0.7, 0.3),
    bins: 2,
  });
  expect(bins.map(({ rows, defaulted }) => [rows, defaulted])).toEqual([
    [3, 0],
    [2, 1],
  ]);
  expect(bins[0].meanProbability).toBeCloseTo(0.2, 12);
  expect(bins[1].meanProbability).toBeCloseTo(0.8, 12);
  expect(calibrationError(bins)).toBeCloseTo(0.2, 12);
});

test('fewer rows than groups wanted: a group a row', () => {
  const request = { labels: [0, 1], scores: Float64Array.of(0.4, 0.2), bins: 10 };
  expect(reliabilityBins(request).map(({ defaulted }) => defaulted)).toEqual([1, 0]);
});

/** Outcomes drawn from probabilities, and those probabilities told truly or raised. */
function drawn(rows: number, raise: number) {
  const random = createRandom('calibration');
  const truth = Float64Array.from({ length: rows }, () => 0.16 * random.uniform());
  const labels = Float32Array.from(truth, (share) => Number(random.uniform() < share));
  return { scores: truth.map((share) => share + raise), labels, random: createRandom(5) };
}

test('true probabilities have an error of noise alone, and their mean is the base rate', () => {
  const measure = measureCalibration(drawn(6000, 0));
  expect(measure.error).toBeLessThan(2 * measure.errorByChance);
  expect(measure.errorInterval.lower).toBeLessThan(0.003);
  expect(measure.differenceInterval.lower).toBeLessThan(0);
  expect(measure.differenceInterval.upper).toBeGreaterThan(0);
  expect(measure.bins).toHaveLength(15);
});

test('probabilities raised by .05 have that error, and a mean off the base rate', () => {
  const measure = measureCalibration(drawn(6000, 0.05));
  expect(measure.error).toBeCloseTo(0.05, 2);
  expect(measure.errorInterval.lower).toBeGreaterThan(0.04);
  expect(measure.errorInterval.upper).toBeLessThan(0.06);
  expect(measure.differenceInterval.lower).toBeGreaterThan(0.04);
  expect(measure.meanProbability - measure.baseRate).toBeCloseTo(0.05, 2);
});

test('all probabilities equal are measured', () => {
  const measure = measureCalibration({
    scores: new Float64Array(100).fill(0.1),
    labels: Float32Array.from({ length: 100 }, (_, row) => Number(row % 10 === 0)),
    random: createRandom(1),
  });
  expect(measure.meanProbability).toBeCloseTo(0.1, 12);
  expect(measure.baseRate).toBe(0.1);
  expect(Number.isFinite(measure.error)).toBe(true);
});

test('a score that is no probability is refused', () => {
  const request = { scores: Float64Array.of(1.5), labels: [1], random: createRandom(1) };
  expect(() => measureCalibration(request)).toThrow(/probability/);
});
