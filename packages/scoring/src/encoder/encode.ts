import {
  categoryColumnNamed,
  columnNamed,
  columnsByName,
  isMissingAt,
  numberColumnNamed,
  type CategoryColumn,
  type ColumnsByName,
  type Frame,
  type Matrix,
} from '@octroi/core';
import {
  encodedNumber,
  groupMedian,
  numberTerms,
  textEncoding,
  type NumberTerms,
  type TextColumn,
} from './encoded-value.ts';
import type { EncodedColumn, Encoder } from './encoder.ts';
import { groupKeys } from './group-keys.ts';
import { numbersEncoding } from './learnt-value.ts';

/**
 * The matrix of some rows of a frame (all of them by default).
 *
 * @throws OctroiError FEATURE_MISSING_FROM_FRAME, FEATURE_KIND_MISMATCH
 */
export function encode(encoder: Encoder, frame: Frame, rows: Int32Array = everyRow(frame)): Matrix {
  const values = new Float32Array(rows.length * encoder.columns.length);
  const sources = columnsByName(frame);
  encoder.columns.forEach((column, index) => {
    const target = values.subarray(index * rows.length, (index + 1) * rows.length);
    filler(column, sources)(target, rows);
  });
  return { rows: rows.length, columns: matrixColumns(encoder), values };
}

export function everyRow(frame: Frame): Int32Array {
  return Int32Array.from({ length: frame.rows }, (_, row) => row);
}

/** The columns of the matrix an encoder makes. */
export function matrixColumns(encoder: Encoder): Matrix['columns'] {
  return encoder.columns.map((column) =>
    column.kind === 'category'
      ? { name: column.name, levels: column.levels.length }
      : { name: column.name },
  );
}

/** Writes the values of some rows. One loop a kind of column: one over all kinds takes five times as long. */
type Fill = (target: Float32Array, rows: Int32Array) => void;

function filler(column: EncodedColumn, sources: ColumnsByName): Fill {
  switch (column.kind) {
    case 'number':
    case 'hinge': {
      const { values } = numberColumnNamed(sources, column.source);
      return fillNumbers(values, numberTerms(column));
    }
    case 'indicator':
    case 'two-level':
    case 'category':
    case 'target-mean':
    case 'row-risk':
      return fillTexts(column, categoryColumnNamed(sources, column.source));
    case 'missing-flag': {
      const source = columnNamed(sources, column.source);
      return fillEach((row) => (isMissingAt(source, row) ? 1 : 0));
    }
    case 'group-median-difference': {
      const { values } = numberColumnNamed(sources, column.source);
      const { keys, codes } = groupKeys(column.by.map((name) => columnNamed(sources, name)));
      const medians = Float64Array.from(keys, groupMedian(column));
      return fillEach((row) => values[row] - medians[codes[row]]);
    }
    case 'residual':
    case 'neighbour-share': {
      const [source, ...by] = [column.source, ...column.by].map(
        (name) => numberColumnNamed(sources, name).values,
      );
      const encoded = numbersEncoding(column);
      return fillEach((row) =>
        encoded(
          source[row],
          by.map((values) => values[row]),
        ),
      );
    }
  }
}

function fillEach(valueAt: (row: number) => number): Fill {
  return (target, rows) => {
    for (let at = 0; at < rows.length; at += 1) target[at] = valueAt(rows[at]);
  };
}

function fillNumbers(values: Float64Array, terms: NumberTerms): Fill {
  return (target, rows) => {
    for (let at = 0; at < rows.length; at += 1) target[at] = encodedNumber(values[rows[at]], terms);
  };
}

/** Encodes each level once. */
function fillTexts(column: TextColumn, { codes, levels }: CategoryColumn): Fill {
  const encoded = textEncoding(column);
  const ofLevel = Float64Array.from(levels, encoded);
  const ofMissing = encoded(null);
  return (target, rows) => {
    for (let at = 0; at < rows.length; at += 1) {
      const code = codes[rows[at]];
      target[at] = code < 0 ? ofMissing : ofLevel[code];
    }
  };
}
