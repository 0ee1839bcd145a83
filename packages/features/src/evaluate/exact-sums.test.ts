import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum, exactSumOfProducts, moment, toDouble } from './exact-sums.ts';

const units = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger().map((value) => Math.trunc(value / 2 ** 8)),
  fc.constantFrom(0, 1, -1, 2 ** 45 - 1, 1 - 2 ** 45),
);
const pairs = fc.array(fc.tuple(units, units), { maxLength: 300 });
const sumOf = (values: readonly bigint[]): bigint => values.reduce((one, other) => one + other, 0n);

test('sums, sums of products and moments are those of endless whole numbers', () => {
  fc.assert(
    fc.property(pairs, (drawn) => {
      const [xs, ys] = [0, 1].map((side) => Float64Array.from(drawn, (pair) => pair[side]));
      const [bigX, bigY] = [xs, ys].map((values) => Array.from(values, BigInt));
      const n = drawn.length;
      const products = sumOf(bigX.map((x, at) => x * bigY[at]));
      expect(BigInt(exactSum(xs, n))).toBe(sumOf(bigX));
      expect(BigInt(exactSumOfProducts(xs, ys, n))).toBe(products);
      const whole = BigInt(n) * products - sumOf(bigX) * sumOf(bigY);
      const sums = [exactSum(xs, n), exactSum(ys, n)] as const;
      expect(moment(n, exactSumOfProducts(xs, ys, n), sums)).toBe(toDouble(whole));
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('a whole number beyond 2^53 becomes the float its 32-bit parts give', () => {
  expect(toDouble(-1n)).toBe(-1);
  expect(toDouble(2n ** 53n - 1n)).toBe(2 ** 53 - 1);
  expect(toDouble(-(2n ** 53n) + 1n)).toBe(1 - 2 ** 53);
  expect(toDouble(2n ** 100n)).toBe(2 ** 100);
  expect(toDouble(-(2n ** 100n))).toBe(-(2 ** 100));
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 125n), 2n ** 125n), (whole) => {
      expect(toDouble(whole) / Number(whole)).toBeCloseTo(1, 15);
    }),
    { seed: 5 },
  );
});
