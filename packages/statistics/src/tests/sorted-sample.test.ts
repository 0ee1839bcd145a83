import { expect, test } from 'vitest';
import { sortSample } from './sorted-sample.ts';

test('missing and infinite values are counted apart, the rest is sorted', () => {
  const values = [3, NaN, -1, Infinity, 2, NaN, -Infinity, -0];
  const { ascending, missing, infinite } = sortSample(values);
  expect([...ascending]).toEqual([-1, 0, 2, 3]);
  expect({ missing, infinite }).toEqual({ missing: 2, infinite: 2 });
});

test('the values given are left as they are', () => {
  const values = Float64Array.from({ length: 3000 }, (_, row) => -row);
  sortSample(values);
  expect(values[1]).toBe(-1);
});

test('nothing, or nothing present, is an empty sample', () => {
  expect(sortSample([])).toMatchObject({ missing: 0, infinite: 0 });
  expect(sortSample([NaN, NaN])).toMatchObject({ missing: 2, infinite: 0 });
  expect(sortSample([NaN]).ascending.length).toBe(0);
});
