import { createRandom } from '@octroi/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelBins } from './level-bins.ts';
import { monotoneBins } from './monotone-bins.ts';
import { monotonePartition, type Direction, type PartitionRequest } from './monotone-partition.ts';
import { shortestBetween } from './shortest-between.ts';
import {
  informationValue,
  totalOutcomes,
  weightOfEvidence,
  type OutcomeCounts,
} from './weight-of-evidence.ts';

/** The best by trying every partition. */
function byTrial({ groups, all, direction, maximumBins, minimumRows }: PartitionRequest): number {
  let best = -Infinity;
  for (let cuts = 0; cuts < 2 ** (groups.length - 1); cuts += 1) {
    const bins: OutcomeCounts[][] = [[]];
    groups.forEach((group, at) => {
      if (at > 0 && (cuts & (1 << (at - 1))) !== 0) bins.push([]);
      bins[bins.length - 1].push(group);
    });
    const totals = bins.map(totalOutcomes);
    const rates = totals.map(({ defaults, goods }) => defaults / (defaults + goods));
    const sign = direction === 'ascending' ? 1 : -1;
    const allowed =
      totals.length <= maximumBins &&
      totals.every(
        ({ defaults, goods }) => defaults > 0 && goods > 0 && defaults + goods >= minimumRows,
      ) &&
      rates.every((rate, at) => at === 0 || sign * (rate - rates[at - 1]) >= 0);
    if (allowed) best = Math.max(best, informationValue(totals, all));
  }
  return best;
}

const counts = fc.record({
  defaults: fc.integer({ min: 0, max: 6 }),
  goods: fc.integer({ min: 0, max: 12 }),
});

test('no partition of groups that keeps the rules has more information than the one found', () => {
  fc.assert(
    fc.property(
      fc.record({
        groups: fc.array(counts, { minLength: 1, maxLength: 9 }),
        direction: fc.constantFrom<Direction>('ascending', 'descending'),
        maximumBins: fc.integer({ min: 1, max: 5 }),
        minimumRows: fc.integer({ min: 0, max: 15 }),
      }),
      (drawn) => {
        const { groups, direction, maximumBins } = drawn;
        const all = totalOutcomes([...groups, { defaults: 1, goods: 2 }]);
        const request = { ...drawn, all };
        const found = monotonePartition(request);
        const best = byTrial(request);
        if (found === undefined) {
          expect(best).toBe(-Infinity);
          return;
        }
        expect(found.information).toBeCloseTo(best, 12);
        const bins = found.ends.map((end, at) =>
          totalOutcomes(groups.slice(at === 0 ? 0 : found.ends[at - 1], end)),
        );
        expect(informationValue(bins, all)).toBeCloseTo(found.information, 12);
        expect(found.ends[found.ends.length - 1]).toBe(groups.length);
        expect(bins.length).toBeLessThanOrEqual(maximumBins);
        const rates = bins.map(({ defaults, goods }) => defaults / (defaults + goods));
        expect(rates).toEqual(
          rates.toSorted((one, other) => (direction === 'ascending' ? one - other : other - one)),
        );
      },
    ),
    { seed: 5, numRuns: 400 },
  );
});

/** Riskier towards the ends or in one direction; a tenth missing, and those riskiest. */
function loans(rows: number, riskOf: (value: number) => number) {
  const random = createRandom(3);
  const values = Float64Array.from({ length: rows }, () =>
    random.uniform() < 0.1 ? NaN : Math.round(random.normal() * 100) / 100,
  );
  const labels = Float32Array.from(values, (value) =>
    random.uniform() < (Number.isNaN(value) ? 0.4 : riskOf(value)) ? 1 : 0,
  );
  return { values, labels };
}

interface Rows {
  readonly values: Float64Array;
  readonly labels: Float32Array;
}

function outcomesWhere({ values, labels }: Rows, isIn: (value: number) => boolean): OutcomeCounts {
  const own = Array.from(labels).filter((_, row) => isIn(values[row]));
  const defaults = own.filter((label) => label === 1).length;
  return { defaults, goods: own.length - defaults };
}

describe('bins of a column', () => {
  const rows = loans(5000, (value) => 0.1 + 0.08 * Math.tanh(-value));
  const { values, labels } = rows;
  const missingCounts = outcomesWhere(rows, Number.isNaN);
  const countsBetween = (edges: readonly number[]): OutcomeCounts[] =>
    [...edges, Infinity].map((edge, at) =>
      outcomesWhere(rows, (value) => value <= edge && value > (edges[at - 1] ?? -Infinity)),
    );

  test('hold every row once, on the right side of their edges', () => {
    const { edges, bins, missing, direction } = monotoneBins({ values, labels });
    expect(direction).toBe('descending');
    expect(bins).toHaveLength(edges.length + 1);
    expect(bins.length).toBeGreaterThan(2);
    expect(bins).toEqual(countsBetween(edges));
    expect(missing).toEqual(missingCounts);
    for (const { defaults, goods } of bins) expect(defaults + goods).toBeGreaterThanOrEqual(250);
    const all = totalOutcomes([...bins, missing]);
    expect(all.defaults + all.goods).toBe(5000);
  });

  test('the information value is that of its parts, missing rows too', () => {
    const { bins, missing, informationValue: value } = monotoneBins({ values, labels });
    expect(value).toBeCloseTo(
      informationValue([...bins, missing], totalOutcomes([...bins, missing])),
      12,
    );
    expect(informationValue([missing], totalOutcomes([...bins, missing]))).toBeGreaterThan(0.1);
  });

  test('no single edge can be moved to more information (40 values tried for each)', () => {
    const { edges, informationValue: found } = monotoneBins({ values, labels });
    const distinct = [...new Set(values.filter((value) => !Number.isNaN(value)))].slice(0, 40);
    edges.forEach((_, at) => {
      for (const moved of distinct) {
        const others = edges.with(at, moved);
        const counts = countsBetween(others);
        const rates = counts.map(({ defaults, goods }) => defaults / (defaults + goods));
        const rows = counts.map(({ defaults, goods }) => defaults + goods);
        const falls = rates.every((rate, bin) => bin === 0 || rate <= rates[bin - 1]);
        const ordered = others.every((edge, bin) => bin === 0 || edge > others[bin - 1]);
        if (!falls || !ordered || Math.min(...rows) < 250) continue;
        const all = totalOutcomes([...counts, missingCounts]);
        expect(informationValue([...counts, missingCounts], all)).toBeLessThanOrEqual(
          found + 1e-12,
        );
      }
    });
  });

  test('as good as trying every pair of edges', () => {
    const few = { values: values.slice(0, 400), labels: labels.slice(0, 400) };
    const { missing, informationValue: found } = monotoneBins({ ...few, maximumBins: 3 });
    const distinct = [...new Set(few.values.filter((value) => !Number.isNaN(value)))].toSorted(
      (one, other) => one - other,
    );
    const groups = distinct.map((value) => outcomesWhere(few, (own) => own === value));
    const all = totalOutcomes([...groups, missing]);
    const leading = groups.map((_, end) => totalOutcomes(groups.slice(0, end + 1)));
    const between = (from: number, to: number): OutcomeCounts => ({
      defaults: leading[to].defaults - (from < 0 ? 0 : leading[from].defaults),
      goods: leading[to].goods - (from < 0 ? 0 : leading[from].goods),
    });
    let best = 0;
    for (let first = 0; first < groups.length - 1; first += 1) {
      for (let second = first; second < groups.length - 1; second += 1) {
        const bins = [between(-1, first), between(second, groups.length - 1)];
        if (second > first) bins.splice(1, 0, between(first, second));
        const rates = bins.map(({ defaults, goods }) => defaults / (defaults + goods));
        const steps = rates.slice(1).map((rate, at) => Math.sign(rate - rates[at]));
        const monotone = !(steps.includes(1) && steps.includes(-1));
        const full = bins.every(
          ({ defaults, goods }) => defaults > 0 && goods > 0 && defaults + goods >= 20,
        );
        if (monotone && full) best = Math.max(best, informationValue([...bins, missing], all));
      }
    }
    expect(found).toBeGreaterThan(0.98 * best);
    expect(found).toBeLessThanOrEqual(best + 1e-12);
  });

  test('against the direction asked for, one bin is left', () => {
    const wrong = monotoneBins({ values, labels, direction: 'ascending' });
    expect(wrong.bins.length).toBeLessThan(3);
    expect(wrong.informationValue).toBeLessThan(monotoneBins({ values, labels }).informationValue);
  });

  test('a risk at both ends is still told in one direction', () => {
    const { bins } = monotoneBins(loans(5000, (value) => 0.05 + 0.05 * value * value));
    const rates = bins.map(({ defaults, goods }) => defaults / (defaults + goods));
    const rising = rates.every((rate, at) => at === 0 || rate >= rates[at - 1]);
    const falling = rates.every((rate, at) => at === 0 || rate <= rates[at - 1]);
    expect(rising || falling).toBe(true);
  });

  test('a flag has its two values apart; constants, one class and no value have one bin or none', () => {
    const flag = Float64Array.from(labels, (label, row) => (row % 3 === 0 ? label : row % 2));
    expect(monotoneBins({ values: flag, labels }).edges).toEqual([0]);
    expect(
      monotoneBins({ values: new Float64Array(9), labels: [0, 1, 0, 1, 0, 1, 0, 1, 0] }).edges,
    ).toEqual([]);
    expect(monotoneBins({ values, labels: new Float32Array(5000) }).edges).toEqual([]);
    const nothing = monotoneBins({ values: new Float64Array(5000).fill(NaN), labels });
    expect([nothing.bins, nothing.informationValue]).toEqual([[], 0]);
  });

  test('rules that make no sense are refused', () => {
    expect(() => monotoneBins({ values, labels, maximumBins: 0 })).toThrow('maximumBins is 0');
    expect(() => monotoneBins({ values, labels, minimumShare: 5 })).toThrow('minimumShare is 5');
  });
});

test('an edge is the shortest decimal between two values', () => {
  expect(shortestBetween(0.1532, 0.1614)).toBe(0.16);
  expect(shortestBetween(-1204, -1187)).toBe(-1200);
  expect(shortestBetween(-3, 5)).toBe(0);
  expect(shortestBetween(0, 1)).toBe(0);
  expect(shortestBetween(999, 1001)).toBe(1000);
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        if (low === high) return;
        const between = shortestBetween(low, high);
        expect(between >= low && between < high).toBe(true);
      },
    ),
    { seed: 8, numRuns: 2000 },
  );
});

describe('bins of levels', () => {
  const levels = ['a', 'b', 'c', 'd', 'rare', 'unused'];
  const random = createRandom(9);
  const codes = Int32Array.from({ length: 4000 }, (_, row) =>
    row < 10 ? 4 : random.integer(5) - 1,
  );
  const risk = [0.3, 0.1, 0.3, 0.02, 0.5];
  const labels = Float32Array.from(codes, (code) =>
    random.uniform() < (code < 0 ? 0.2 : risk[code]) ? 1 : 0,
  );

  test('are by ascending default rate, rare levels together, missing rows apart', () => {
    const binned = levelBins({ levels, codes, labels, maximumBins: 3 });
    expect(binned.levels).toEqual([['d'], ['b'], ['a', 'c']]);
    expect(binned.rare.defaults + binned.rare.goods).toBe(10);
    const all = totalOutcomes([...binned.bins, binned.rare, binned.missing]);
    expect(all.defaults + all.goods).toBe(4000);
    expect(binned.bins.map((bin) => weightOfEvidence(bin, all) > 0)).toEqual([true, true, false]);
  });

  test('without a level of enough rows there is none', () => {
    const few = levelBins({ levels, codes: codes.slice(0, 40), labels: labels.slice(0, 40) });
    expect([few.levels, few.bins]).toEqual([[], []]);
  });
});
