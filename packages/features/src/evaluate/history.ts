import type { Row } from './row.ts';

export type Cell = Row[string];

/** A value a row; null is missing, and so is NaN. */
export type Cells = readonly Cell[] | Float64Array;

/** Rows of one table, column by column. */
export interface HistoryTable {
  readonly rows: number;
  /** A column that is not here is missing in every row. */
  readonly columns: Readonly<Record<string, Cells>>;
}

/**
 * What other tables tell of one applicant, by the table's name: the rows that an aggregate may gather, at
 * any level. A table that is not here is absent, and every aggregate over it missing; one of no rows
 * says that there is nothing to tell.
 */
export type History = Readonly<Record<string, HistoryTable>>;

/** A history from rows as records: a column that a row lacks is missing there. */
export function historyOf(tables: Readonly<Record<string, readonly Row[]>>): History {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, tableOf(rows)] as const),
  );
}

function tableOf(rows: readonly Row[]): HistoryTable {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Array.from(
    names,
    (name) => [name, rows.map((row) => cellOf(row, name))] as const,
  );
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

function cellOf(row: Row, name: string): Cell {
  return Object.hasOwn(row, name) ? row[name] : null;
}
