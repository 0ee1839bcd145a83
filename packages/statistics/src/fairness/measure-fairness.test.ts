import { createRandom } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { measureFairness, type FairnessRequest } from './measure-fairness.ts';

type Threshold = Extract<FairnessRequest, { readonly threshold: number }>;

/** Rows of a group: `[granted goods, refused goods, granted defaults, refused defaults]`. */
function rowsOf(cells: Readonly<Record<string, readonly number[]>>): Threshold {
  const levels = Object.keys(cells);
  const rows = levels.flatMap((level, code) =>
    cells[level].flatMap((count, cell) =>
      Array.from({ length: count }, () => ({
        code,
        label: cell < 2 ? 0 : 1,
        score: cell % 2 === 0 ? 0.05 : 0.3,
      })),
    ),
  );
  return {
    scores: Float64Array.from(rows, ({ score }) => score),
    labels: rows.map(({ label }) => label),
    threshold: 0.1,
    groups: { levels, codes: Int32Array.from(rows, ({ code }) => code) },
    random: createRandom(1),
  };
}

const cells = { a: [700, 150, 50, 100], b: [480, 360, 20, 140], few: [2, 0, 1, 0] };

describe('two groups under one cut-off', () => {
  const measured = measureFairness(rowsOf(cells));

  test('shares, ratios and differences follow by hand', () => {
    const [a, b] = measured.groups;
    expect([a.granted.value, b.granted.value]).toEqual([0.75, 0.5]);
    expect(measured.adverseImpactRatio.value).toBeCloseTo(0.5 / 0.75, 15);
    expect([a.impactRatio.value, b.impactRatio.value]).toEqual([1, 0.5 / 0.75]);
    expect(measured.equalOpportunityDifference.value).toBeCloseTo(700 / 850 - 480 / 840, 15);
    expect(b.calibration.granted).toMatchObject({ rows: 500, defaultRate: { value: 0.04 } });
    expect(b.calibration.granted.meanProbability).toBeCloseTo(0.05, 12);
    expect(b.calibration.refused).toMatchObject({ rows: 500, defaultRate: { value: 0.28 } });
    expect(b.calibration.refused.meanProbability).toBeCloseTo(0.3, 12);
  });

  test('a group of three is counted, and not measured', () => {
    expect(measured.groups.map(({ group }) => group)).toEqual(['a', 'b']);
    expect(measured.suppressed).toEqual([{ group: 'few', rows: 3 }]);
  });

  test('intervals are those of drawing rows: the normal law’s for a share of 1,000', () => {
    const { interval } = measured.groups[1].granted;
    const width = 2 * 1.96 * Math.sqrt(0.25 / 1000);
    expect((interval.upper - interval.lower) / width).toBeGreaterThan(0.9);
    expect((interval.upper - interval.lower) / width).toBeLessThan(1.1);
    const { value, interval: ofRatio } = measured.adverseImpactRatio;
    expect(ofRatio.lower).toBeLessThan(value);
    expect(ofRatio.upper).toBeGreaterThan(value);
  });

  test('a rule told row by row is measured as the cut-off it comes to', () => {
    const { threshold, ...rows } = rowsOf(cells);
    const refused = Array.from(rows.scores, (score) => Number(score >= threshold));
    expect(measureFairness({ ...rows, refused })).toEqual(measured);
  });

  test('the same seed gives the same intervals', () => {
    expect(measureFairness(rowsOf(cells))).toEqual(measured);
  });
});

test('rows without a group take no part, and are counted', () => {
  const request = rowsOf(cells);
  const codes = request.groups.codes.map((code, row) => (row % 10 === 0 ? -1 : code));
  const { groups, suppressed, withoutGroup } = measureFairness({
    ...request,
    groups: { ...request.groups, codes },
  });
  const rows = [...groups, ...suppressed].reduce((sum, own) => sum + own.rows, 0);
  expect(withoutGroup).toBe(201);
  expect(rows + withoutGroup).toBe(2003);
});

describe('what is not defined is NaN', () => {
  test('one group, nobody granted, nobody who repays', () => {
    const one = measureFairness(rowsOf({ a: cells.a }));
    expect([one.adverseImpactRatio.value, one.equalOpportunityDifference.value]).toEqual([
      NaN,
      NaN,
    ]);
    const refused = measureFairness({ ...rowsOf({ a: cells.a, b: cells.b }), threshold: 0 });
    expect(refused.adverseImpactRatio.value).toBeNaN();
    expect(refused.groups[0].calibration.granted).toMatchObject({ rows: 0, meanProbability: NaN });
    const defaults = measureFairness(rowsOf({ a: cells.a, b: [0, 0, 50, 100] }));
    expect(defaults.groups[1].opportunity.value).toBeNaN();
    expect(defaults.equalOpportunityDifference.value).toBeNaN();
    expect(defaults.adverseImpactRatio.value).toBeCloseTo(1 / 3 / 0.75, 12);
  });
});

test.each([
  [{ leastRows: 0 }, 'leastRows is 0'],
  [{ level: 95 }, 'level is 95'],
  [{ scores: Float64Array.of(2), labels: [1] }, 'fairness: the score of row 0 is 2'],
])('%j is refused', (change, message) => {
  expect(() => measureFairness({ ...rowsOf(cells), ...change })).toThrow(message);
});
