import type { SyntheticRows, SyntheticTable } from '@octroi/features';

/** Rows of one table being filled: as many as were asked for, all values missing at first. */
export interface RowSheet {
  readonly values: Float64Array;
  readonly rows: number;
  /** Rows given out so far. */
  used: number;
}

export function rowSheet(table: SyntheticTable, rows: number): RowSheet {
  const values = new Float64Array(rows * table.columns.length).fill(NaN);
  return { values, rows, used: 0 };
}

export function rowsOf(table: SyntheticTable, { rows, values }: RowSheet): SyntheticRows {
  return { table: table.name, rows, values };
}
