import type { Frame } from '@octroi/core';
import { expect, test } from 'vitest';
import { adversaryMatrix } from './adversary-matrix.ts';

const reference: Frame = {
  rows: 2,
  columns: [
    { kind: 'number', name: 'age', values: Float64Array.of(30, Infinity) },
    { kind: 'category', name: 'work', levels: ['clerk', 'cook'], codes: Int32Array.of(1, -1) },
    { kind: 'number', name: 'old', values: Float64Array.of(1, 2) },
    { kind: 'number', name: 'changed', values: Float64Array.of(1, 2) },
  ],
};
const current: Frame = {
  rows: 1,
  columns: [
    { kind: 'category', name: 'work', levels: ['baker', 'cook'], codes: Int32Array.of(1) },
    { kind: 'number', name: 'age', values: Float64Array.of(NaN) },
    { kind: 'category', name: 'changed', levels: ['1'], codes: Int32Array.of(0) },
  ],
};

test('columns of both windows stand below each other, levels matched by their text', () => {
  const matrix = adversaryMatrix({
    reference,
    current,
    rows: { reference: Int32Array.of(1, 0), current: Int32Array.of(0) },
    features: ['age', 'work', 'old', 'changed', 'nowhere'],
  });
  expect(matrix.columns).toEqual([{ name: 'age' }, { name: 'work', levels: 3 }]);
  expect(Array.from(matrix.values)).toEqual([NaN, 30, NaN, NaN, 1, 1]);
});
