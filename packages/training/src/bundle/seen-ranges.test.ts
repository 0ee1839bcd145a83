import { expect, test } from 'vitest';
import { seenRanges } from './seen-ranges.ts';

test('ranges are of the values present in the rows given; texts and empty columns have none', () => {
  const ranges = seenRanges(
    {
      rows: 4,
      columns: [
        { kind: 'number', name: 'age', values: Float64Array.of(30, NaN, 20, 99) },
        { kind: 'number', name: 'one', values: Float64Array.of(NaN, NaN, -5, 0) },
        { kind: 'number', name: 'none', values: Float64Array.of(NaN, NaN, NaN, 1) },
        { kind: 'category', name: 'job', levels: ['cook'], codes: Int32Array.of(0, 0, 0, 0) },
      ],
    },
    Int32Array.of(0, 1, 2),
  );
  expect(ranges).toEqual({
    age: { lowest: 20, highest: 30, typical: [20.5, 29.5], median: 25 },
    one: { lowest: -5, highest: -5, typical: [-5, -5], median: -5 },
  });
});

test('nine values in ten are typical', () => {
  const values = Float64Array.from({ length: 101 }, (_, row) => (row * 37) % 101);
  const frame = { rows: 101, columns: [{ kind: 'number', name: 'x', values }] } as const;
  const { x } = seenRanges(frame, Int32Array.from(values));
  expect(x).toEqual({ lowest: 0, highest: 100, typical: [5, 95], median: 50 });
});
