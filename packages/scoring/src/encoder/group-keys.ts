import type { Column } from '@octroi/core';

/** Which group each row belongs to: `keys[codes[row]]` names it. */
export interface GroupKeys {
  readonly keys: readonly string[];
  readonly codes: Int32Array;
}

const separator = '\u001f';

/** The name of the group of rows with these values, in any frame; a missing value is one of its own. */
export function groupKey(values: readonly (number | string | null)[]): string {
  return values.map((value) => (value === null ? '' : String(value))).join(separator);
}

/** Groups rows by the values of some columns. */
export function groupKeys(columns: readonly Column[]): GroupKeys {
  const rows = columns[0].kind === 'number' ? columns[0].values.length : columns[0].codes.length;
  const known = new Map<string, number>();
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const key = groupKey(columns.map((column) => valueAt(column, row)));
    const code = known.get(key) ?? known.size;
    known.set(key, code);
    codes[row] = code;
  }
  return { keys: [...known.keys()], codes };
}

function valueAt(column: Column, row: number): number | string | null {
  if (column.kind === 'number') return column.values[row];
  return column.codes[row] < 0 ? null : column.levels[column.codes[row]];
}
