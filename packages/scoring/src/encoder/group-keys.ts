import type { Column } from '@octroi/core';

/** Which group each row belongs to: `keys[codes[row]]` names it. */
export interface GroupKeys {
  readonly keys: readonly string[];
  readonly codes: Int32Array;
}

const separator = '\u001f';

/** Groups rows by the values of some columns; a missing value is a value of its own. */
export function groupKeys(columns: readonly Column[]): GroupKeys {
  const rows = columns[0].kind === 'number' ? columns[0].values.length : columns[0].codes.length;
  const known = new Map<string, number>();
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const key = columns.map((column) => textAt(column, row)).join(separator);
    const code = known.get(key) ?? known.size;
    known.set(key, code);
    codes[row] = code;
  }
  return { keys: [...known.keys()], codes };
}

function textAt(column: Column, row: number): string {
  if (column.kind === 'number') return String(column.values[row]);
  return column.codes[row] < 0 ? '' : column.levels[column.codes[row]];
}
