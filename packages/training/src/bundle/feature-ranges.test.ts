import { expect, test } from 'vitest';
import { featureRanges } from './feature-ranges.ts';

test('ranges are of the values present in the rows given; texts and empty columns have none', () => {
  const ranges = featureRanges(
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
  expect(ranges).toEqual({ age: [20, 30], one: [-5, -5] });
});
