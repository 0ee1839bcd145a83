import { describe, expect, test } from 'vitest';
import { splitRows } from '@octroi/training';
import { untouchedSample } from './untouched-sample.ts';

const rows = 500;
const labels = Float32Array.from({ length: rows }, (_, row) => (row % 10 === 0 ? 1 : 0));
const groups = Int32Array.from({ length: rows }, (_, row) => row);
const table = { frame: { rows, columns: [] }, labels, groups };
const training = { folds: 3, seed: 7 };

describe('the sample of untouched rows', () => {
  test('holds no row that the training fitted on', () => {
    const { development } = splitRows({ labels, groups, folds: 3, holdout: 5, seed: 7 });
    const fitted = new Set(development);
    const sample = untouchedSample({ table, training, rows: 60, seed: 1 });
    expect(sample).toHaveLength(60);
    expect(sample.filter((row) => fitted.has(row))).toHaveLength(0);
    expect(Array.from(sample)).toEqual(Array.from(sample).toSorted((one, other) => one - other));
  });

  test('has both classes in their shares, and all rows where no more are wanted', () => {
    const sample = untouchedSample({ table, training, rows: 30, seed: 1 });
    expect(sample.filter((row) => labels[row] === 1)).toHaveLength(3);
    const all = untouchedSample({ table, training, rows: 5000, seed: 1 });
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(100);
  });

  test('one row more than none is a default, so that both classes can come', () => {
    const few = untouchedSample({ table, training, rows: 2, seed: 1 });
    expect(Array.from(few, (row) => labels[row]).sort()).toEqual([0, 1]);
  });

  test('is the seed’s', () => {
    const of = (seed: number): Int32Array => untouchedSample({ table, training, rows: 20, seed });
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
});
