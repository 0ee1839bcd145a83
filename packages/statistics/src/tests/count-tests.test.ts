import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { chiSquareAgainstReference, chiSquareHomogeneity } from './chi-square-test.ts';
import { twoProportions } from './two-proportions.ts';

const count = fc.integer({ min: 1, max: 500 });

test('over two bins the chi-square of homogeneity is the square of z', () => {
  fc.assert(
    fc.property(fc.tuple(count, count, count, count), ([a, b, c, d]) => {
      const z = twoProportions({
        reference: { successes: a, rows: a + b },
        current: { successes: c, rows: c + d },
      });
      const test = chiSquareHomogeneity({ reference: [a, b], current: [c, d] });
      expect(test.statistic).toBeCloseTo(z.z ** 2, 8);
      expect(test.pValue).toBeCloseTo(z.pValue, 10);
      expect(z.interval.lower).toBeLessThanOrEqual(z.difference);
      expect(z.interval.upper).toBeGreaterThanOrEqual(z.difference);
    }),
    { seed: 1 },
  );
});

test('bins that nobody uses change nothing', () => {
  const [plain, padded] = [
    { reference: [30, 50], current: [9, 40] },
    { reference: [30, 0, 50], current: [9, 0, 40] },
  ];
  expect(chiSquareHomogeneity(padded)).toEqual(chiSquareHomogeneity(plain));
  expect(chiSquareAgainstReference(padded)).toEqual(chiSquareAgainstReference(plain));
});

test('one bin in use tells nothing; a bin that should be empty tells everything', () => {
  const one = { reference: [30, 0], current: [9, 0] };
  const nothing = { statistic: 0, degreesOfFreedom: 0, pValue: 1, effect: 0 };
  expect(chiSquareHomogeneity(one)).toEqual(nothing);
  expect(chiSquareAgainstReference(one)).toEqual(nothing);
  const unseen = { reference: [30, 0], current: [9, 1] };
  expect(chiSquareAgainstReference(unseen)).toMatchObject({ statistic: Infinity, pValue: 0 });
  expect(chiSquareHomogeneity(unseen).pValue).toBeGreaterThan(0.05);
});

test("Cramér's V is 1 where the windows share no bin", () => {
  expect(chiSquareHomogeneity({ reference: [7, 0], current: [0, 90] }).effect).toBeCloseTo(1, 14);
});

test('rows that are all alike give no difference', () => {
  const all = twoProportions({
    reference: { successes: 4, rows: 4 },
    current: { successes: 9, rows: 9 },
  });
  expect(all).toMatchObject({ difference: 0, z: 0, pValue: 1 });
  expect(all.interval.lower).toBeLessThan(0);
});

test('shares that cannot be are errors', () => {
  const current = { successes: 1, rows: 3 };
  const test =
    (successes: number, rows: number, level = 0.95) =>
    () =>
      twoProportions({ reference: { successes, rows }, current, level });
  expect(test(4, 3)).toThrow('successes of the reference is 4');
  expect(test(0, 0)).toThrow('rows of the reference is 0');
  expect(test(-1, 3)).toThrow('successes of the reference is -1');
  expect(test(1, 3, 1)).toThrow('level is 1');
});

const pValues = fc.array(fc.constantFrom(0, 1e-200, 1e-5, 0.001, 0.01, 0.02, 0.05, 0.3, 1), {
  maxLength: 20,
});

test('adjusting keeps the order and the ties, and never lowers a p-value', () => {
  fc.assert(
    fc.property(pValues, (given) => {
      const adjusted = benjaminiHochberg(given);
      expect(adjusted.length).toBe(given.length);
      given.forEach((value, at) => {
        expect(adjusted[at]).toBeGreaterThanOrEqual(value);
        expect(adjusted[at]).toBeLessThanOrEqual(1);
        given.forEach((other, otherAt) => {
          if (other === value) expect(adjusted[otherAt]).toBe(adjusted[at]);
          if (other > value) expect(adjusted[otherAt]).toBeGreaterThanOrEqual(adjusted[at]);
        });
      });
      // The step-up rule itself: alarms are the p-values up to the largest p(k) <= k q / tests.
      const ascending = [...given].sort((one, other) => one - other);
      const passed = ascending.filter((value, rank) => value <= ((rank + 1) * 0.05) / given.length);
      const bar = Math.max(-1, ...passed);
      const alarms = given.filter((value) => value <= bar).length;
      expect(adjusted.filter((value) => value <= 0.05 * (1 + 1e-12)).length).toBe(alarms);
    }),
    { seed: 2, numRuns: 300 },
  );
});

test.each([NaN, -0.1, 1.1])('%d is no p-value', (value) => {
  expect(() => benjaminiHochberg([0.5, value])).toThrow(`p-value 1 is ${String(value)}`);
});
