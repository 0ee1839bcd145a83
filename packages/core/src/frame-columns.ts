import type { CategoryColumn, Column, Frame, NumberColumn } from './frame.ts';
import { OctroiError } from './octroi-error.ts';

export type ColumnsByName = ReadonlyMap<string, Column>;

/** The columns of a frame, ready to be looked up by name. */
export function columnsByName({ columns }: Frame): ColumnsByName {
  return new Map(columns.map((column) => [column.name, column]));
}

/** @throws OctroiError FEATURE_MISSING_FROM_FRAME */
export function columnNamed(columns: ColumnsByName, name: string): Column {
  const column = columns.get(name);
  if (column === undefined) throw new OctroiError('FEATURE_MISSING_FROM_FRAME', { feature: name });
  return column;
}

/** @throws OctroiError FEATURE_MISSING_FROM_FRAME, FEATURE_KIND_MISMATCH */
export function numberColumnNamed(columns: ColumnsByName, name: string): NumberColumn {
  const column = columnNamed(columns, name);
  if (column.kind === 'number') return column;
  throw new OctroiError('FEATURE_KIND_MISMATCH', {
    feature: name,
    expected: 'number',
    found: 'text',
  });
}

/** @throws OctroiError FEATURE_MISSING_FROM_FRAME, FEATURE_KIND_MISMATCH */
export function categoryColumnNamed(columns: ColumnsByName, name: string): CategoryColumn {
  const column = columnNamed(columns, name);
  if (column.kind === 'category') return column;
  throw new OctroiError('FEATURE_KIND_MISMATCH', {
    feature: name,
    expected: 'text',
    found: 'number',
  });
}

/** Whether a row of a column is missing: NaN, or code -1. */
export function isMissingAt(column: Column, row: number): boolean {
  return column.kind === 'number' ? Number.isNaN(column.values[row]) : column.codes[row] < 0;
}
