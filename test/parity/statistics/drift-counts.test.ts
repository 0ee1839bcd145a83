import * as statistics from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { driftCases, relativeGap, type CountCase } from './drift-cases.ts';
import { expectClose } from './parity-cases.ts';

const { level } = driftCases;

describe.each(driftCases.counts)('$name', (parity: CountCase) => {
  test('distances equal scipy and their definitions', () => {
    const ours = [
      statistics.jensenShannonDistance(parity),
      statistics.jensenShannonDistance(parity, 2),
      statistics.hellingerDistance(parity),
      statistics.totalVariation(parity),
    ];
    const wanted = [parity.natural, parity.base2, parity.hellinger, parity.totalVariation];
    // scipy's Jensen–Shannon loses digits where the distributions are nearly equal.
    ours.forEach((value, at) => {
      expect(Math.abs(value - wanted[at])).toBeLessThan(1e-10);
    });
    const values = parity.reference.map((_, bin) => bin ** 2);
    expect(
      relativeGap(statistics.wassersteinOfCounts({ ...parity, values }), parity.moved),
    ).toBeLessThan(1e-9);
  });

  test('stability index, with empty bins as half a row and as Evidently fills them', () => {
    const ours = statistics.populationStability(parity).index;
    const theirs = statistics.populationStability(parity, 'evidently').index;
    expect(relativeGap(ours, parity.psi)).toBeLessThan(1e-11);
    expect(relativeGap(theirs, parity.psiLikeEvidently)).toBeLessThan(1e-11);
  });

  test('chi-square tests equal scipy', () => {
    const homogeneity = statistics.chiSquareHomogeneity(parity);
    const fit = statistics.chiSquareAgainstReference(parity);
    const [statistic, degrees, pValue] = parity.homogeneity;
    expect([homogeneity.degreesOfFreedom, fit.degreesOfFreedom]).toEqual([degrees, parity.fit[1]]);
    expect(Math.abs(homogeneity.statistic - statistic)).toBeLessThan(1e-11 * (1 + statistic));
    expect(relativeGap(homogeneity.pValue, pValue)).toBeLessThan(1e-10);
    const [wanted, , wantedP] = parity.fit;
    if (wanted === 'inf') expect(fit.statistic).toBe(Infinity);
    else expect(Math.abs(fit.statistic - wanted)).toBeLessThan(1e-11 * (1 + wanted));
    expect(relativeGap(fit.pValue, wantedP)).toBeLessThan(1e-10);
  });
});

test.each(driftCases.proportions)(
  'two proportions: $reference against $current',
  ({ reference, current, z, pValue, interval }) => {
    const ours = statistics.twoProportions({
      reference: { successes: reference[0], rows: reference[1] },
      current: { successes: current[0], rows: current[1] },
      level,
    });
    expect(relativeGap(ours.z, z)).toBeLessThan(1e-11);
    expect(relativeGap(ours.pValue, pValue)).toBeLessThan(1e-9);
    expectClose([ours.interval.lower, ours.interval.upper], interval);
  },
);

test.each(driftCases.adjustments)('adjusted p-values equal scipy', ({ pValues, adjusted }) => {
  const ours = statistics.benjaminiHochberg(pValues);
  expect(Math.max(...ours.map((value, at) => relativeGap(value, adjusted[at])))).toBeLessThan(
    1e-14,
  );
});
