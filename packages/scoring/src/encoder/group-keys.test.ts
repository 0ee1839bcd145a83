import type { Column } from '@octroi/core';
import { expect, test } from 'vitest';
import { groupKeys } from './group-keys.ts';

const band: Column = { kind: 'number', name: 'band', values: Float64Array.of(1, 1, 2, NaN, NaN) };
const job: Column = {
  kind: 'category',
  name: 'job',
  levels: ['cook', 'pilot'],
  codes: Int32Array.of(0, 1, 0, -1, -1),
};

test('rows that agree in every column share a group, missing values included', () => {
  const { keys, codes } = groupKeys([job, band]);
  expect(Array.from(codes)).toEqual([0, 1, 2, 3, 3]);
  expect(new Set(keys).size).toBe(4);
});

test('a group has the same name in any frame', () => {
  const inTraining = groupKeys([job, band]);
  const alone = groupKeys([
    { ...job, levels: ['baker', 'pilot'], codes: Int32Array.of(1) },
    { ...band, values: Float64Array.of(1) },
  ]);
  expect(alone.keys).toEqual([inTraining.keys[1]]);
});

test('values do not run into each other', () => {
  const texts = (...levels: string[]): Column => ({
    kind: 'category',
    name: 'text',
    levels,
    codes: Int32Array.from(levels, (_, row) => row),
  });
  expect(groupKeys([texts('a', 'ab'), texts('bc', 'c')]).keys).toHaveLength(2);
});
