import type { Frame } from '@octroi/core';

/** Some rows of a frame, in the order given. */
export function frameRows(frame: Frame, rows: Int32Array): Frame {
  return {
    rows: rows.length,
    columns: frame.columns.map((column) =>
      column.kind === 'number'
        ? { ...column, values: Float64Array.from(rows, (row) => column.values[row]) }
        : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]) },
    ),
  };
}
