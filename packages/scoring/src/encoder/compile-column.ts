import type { FeatureValues } from '@octroi/features';
import { groupMedian, numberEncoding, textEncoding } from './encoded-value.ts';
import type { EncodedColumn } from './encoder.ts';
import type { FeaturePlaces } from './feature-places.ts';
import { groupKey } from './group-keys.ts';
import { numbersEncoding } from './learnt-value.ts';

/** One column of the matrix, from the features of one row. */
export type EncodeRow = (values: FeatureValues) => number;

/** @throws OctroiError FEATURE_MISSING_FROM_PRESET, FEATURE_KIND_MISMATCH */
export function compileColumn(column: EncodedColumn, places: FeaturePlaces): EncodeRow {
  switch (column.kind) {
    case 'number':
    case 'hinge': {
      const place = places.of(column.source, 'number');
      const encoded = numberEncoding(column);
      return ({ numbers }) => encoded(numbers[place]);
    }
    case 'indicator':
    case 'two-level':
    case 'category':
    case 'target-mean':
    case 'row-risk': {
      const place = places.of(column.source, 'text');
      const encoded = textEncoding(column);
      return ({ texts }) => encoded(texts[place]);
    }
    case 'missing-flag': {
      const valueOf = places.reader(column.source);
      return (values) => {
        const value = valueOf(values);
        return value === null || Number.isNaN(value) ? 1 : 0;
      };
    }
    case 'group-median-difference': {
      const place = places.of(column.source, 'number');
      const by = column.by.map((name) => places.reader(name));
      const medianOf = groupMedian(column);
      return (values) =>
        values.numbers[place] - medianOf(groupKey(by.map((valueOf) => valueOf(values))));
    }
    case 'residual':
    case 'neighbour-share': {
      const place = places.of(column.source, 'number');
      const by = column.by.map((name) => places.of(name, 'number'));
      const encoded = numbersEncoding(column);
      return ({ numbers }) =>
        encoded(
          numbers[place],
          by.map((at) => numbers[at]),
        );
    }
  }
}
