import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { sortNumbers } from './sort-numbers.ts';

const random = createRandom('sort');

test.each([
  ['positive fractions', () => random.uniform()],
  ['both signs', () => random.normal() * 1e6],
  ['negative days', () => -random.integer(25_000)],
  ['flags', () => random.integer(2)],
  ['whole numbers far apart', () => random.integer(2 ** 40) - 2 ** 39],
  ['whole numbers from afar', () => 2 ** 52 + random.integer(100)],
  ['flags and a fraction', () => (random.integer(1000) === 0 ? 0.5 : random.integer(2))],
  ['32-bit floats', () => Math.fround(random.normal())],
  ['every size', () => random.normal() * 10 ** (random.integer(600) - 300)],
  ['signed zeros and ends', () => [-0, 0, -Infinity, Infinity, -5e-324, 5e-324][random.integer(6)]],
  ['one value', () => -7],
])('sorts as the engine does: %s', (_, draw) => {
  for (const rows of [0, 1, 2, 1499, 1500, 5001]) {
    const numbers = Float64Array.from({ length: rows }, draw);
    const expected = numbers.toSorted();
    const sorted = sortNumbers(numbers);
    expect(sorted.every((value, row) => Object.is(value, expected[row]))).toBe(true);
    expect(sorted.length).toBe(rows);
  }
});

test('sorts a part of a larger buffer', () => {
  const whole = Float64Array.from({ length: 4000 }, () => random.normal());
  const part = whole.subarray(1000, 3000);
  const expected = part.toSorted();
  expect(sortNumbers(part)).toEqual(expected);
});
