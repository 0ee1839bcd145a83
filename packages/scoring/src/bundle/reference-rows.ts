import type { Matrix } from '@octroi/core';
import { matrixColumns } from '../encoder/encode.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { JsonPlace } from './json-place.ts';

/**
 * A sample of the development rows as the file holds it: one list a row, of as many numbers as the
 * encoder has columns; null is missing.
 */
export interface ReferenceRows {
  readonly rows: readonly (readonly (number | null)[])[];
}

export function referenceRowsOf({ rows, columns, values }: Matrix): ReferenceRows {
  const cell = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return {
    rows: Array.from({ length: rows }, (_, row) =>
      columns.map((__, column) => cell(values[column * rows + row])),
    ),
  };
}

/** @throws OctroiError BUNDLE_FILE_INVALID */
export function parseReferenceRows(file: JsonPlace, encoder: Encoder): Matrix {
  const columns = matrixColumns(encoder);
  const list = file.only(['rows']).at('rows');
  const rows = list.items();
  if (rows.length === 0) throw list.invalid('at least one row');
  const values = new Float32Array(rows.length * columns.length);
  rows.forEach((row, at) => {
    const cells = cellsOf(row, columns.length);
    cells.forEach((cell, column) => {
      values[column * rows.length + at] = cell ?? NaN;
    });
  });
  return { rows: rows.length, columns, values };
}

function cellsOf(row: JsonPlace, width: number): readonly (number | null)[] {
  const { value } = row;
  if (!Array.isArray(value) || value.length !== width) throw row.invalid(`a list of ${width}`);
  const isCell = (cell: unknown): boolean =>
    cell === null || (typeof cell === 'number' && Number.isFinite(Math.fround(cell)));
  if (value.every(isCell)) return value as (number | null)[];
  throw row.invalid('32-bit numbers, or null for missing');
}
