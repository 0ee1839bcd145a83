import {
  categoryColumnNamed,
  columnNamed,
  columnsByName,
  isMissingAt,
  numberColumnNamed,
  type ColumnsByName,
  type Frame,
  type Matrix,
} from '@octroi/core';
import { groupMedian, numberEncoding, textEncoding, type TextColumn } from './encoded-value.ts';
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
    const valueAt = reader(column, sources);
    for (let row = 0; row < rows.length; row += 1) target[row] = valueAt(rows[row]);
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

type Reader = (row: number) => number;

function reader(column: EncodedColumn, sources: ColumnsByName): Reader {
  switch (column.kind) {
    case 'number':
    case 'hinge': {
      const { values } = numberColumnNamed(sources, column.source);
      const encoded = numberEncoding(column);
      return (row) => encoded(values[row]);
    }
    case 'indicator':
    case 'two-level':
    case 'category':
    case 'target-mean':
    case 'row-risk':
      return textReader(column, sources);
    case 'missing-flag': {
      const source = columnNamed(sources, column.source);
      return (row) => (isMissingAt(source, row) ? 1 : 0);
    }
    case 'group-median-difference': {
      const { values } = numberColumnNamed(sources, column.source);
      const { keys, codes } = groupKeys(column.by.map((name) => columnNamed(sources, name)));
      const medians = Float64Array.from(keys, groupMedian(column));
      return (row) => values[row] - medians[codes[row]];
    }
    case 'residual':
    case 'neighbour-share': {
      const [source, ...by] = [column.source, ...column.by].map(
        (name) => numberColumnNamed(sources, name).values,
      );
      const encoded = numbersEncoding(column);
      return (row) =>
        encoded(
          source[row],
          by.map((values) => values[row]),
        );
    }
  }
}

/** Encodes each level once. */
function textReader(column: TextColumn, sources: ColumnsByName): Reader {
  const { codes, levels } = categoryColumnNamed(sources, column.source);
  const encoded = textEncoding(column);
  const ofLevel = Float64Array.from(levels, encoded);
  const ofMissing = encoded(null);
  return (row) => (codes[row] < 0 ? ofMissing : ofLevel[codes[row]]);
}
