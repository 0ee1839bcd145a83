/** What stands in one cell: a number is written by its column. */
export type Cell = string | number | null;

/** The figures behind a chart. */
export interface FigureTable {
  /** Of what, in a few words. */
  readonly name: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface FigureColumn {
  readonly title: string;
  /** Digits after the decimal sign, where the column holds numbers. */
  readonly decimals?: number;
}

/** A table as a spreadsheet takes it from the clipboard: tabs between cells, numbers in full. */
export function tabSeparated(
  { columns, rows }: Omit<FigureTable, 'name'>,
  decimalSign: string,
): string {
  const write = (cell: Cell): string => {
    if (typeof cell === 'number') return String(cell).replace('.', decimalSign);
    return (cell ?? '').replace(/[\t\r\n]+/g, ' ');
  };
  return [columns.map(({ title }) => title), ...rows]
    .map((row) => row.map(write).join('\t'))
    .join('\n');
}
