import { describe, expect, test } from 'vitest';
import type { Encoder } from '../encoder/encoder.ts';
import { foldContributions } from './fold-contributions.ts';

const encoder: Encoder = {
  columns: [
    { kind: 'number', name: 'income', source: 'income' },
    { kind: 'indicator', name: 'purpose=car', source: 'purpose', level: 'car' },
    { kind: 'indicator', name: 'purpose=house', source: 'purpose', level: 'house' },
    { kind: 'missing-flag', name: 'income is missing', source: 'income' },
    { kind: 'hinge', name: 'income above 3', source: 'income', knot: 3 },
    {
      kind: 'target-mean',
      name: 'purpose mean',
      source: 'purpose',
      means: { car: 0.1 },
      missing: 0.2,
      overall: 0.3,
    },
    {
      kind: 'group-median-difference',
      name: 'age - median',
      source: 'age',
      by: ['purpose'],
      medians: {},
      overall: 4,
    },
  ],
};

describe('folding', () => {
  test('adds up the columns of each source, row by row', () => {
    const contributions = Float64Array.of(1, 2, 4, 8, 16, 32, 64, -1, 0, 0, 0, 1, 0, 0.5);
    expect(foldContributions(encoder, contributions)).toEqual({
      sources: ['income', 'purpose', 'age'],
      contributions: Float64Array.of(25, 38, 64, 0, 0, 0.5),
    });
  });

  test('refuses contributions of other columns', () => {
    expect(() => foldContributions(encoder, new Float64Array(8))).toThrow(RangeError);
  });

  test('gives nothing for no rows', () => {
    expect(foldContributions(encoder, new Float64Array(0)).contributions).toHaveLength(0);
  });
});
