/** What stands in one cell: a number is written by its column. */
export type FigureCell = string | number | null;

/** The figures behind a chart. */
export interface FigureTable {
  /** Of what, in a few words. */
  readonly name: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
}

export interface FigureColumn {
  readonly title: string;
  /** Digits after the decimal sign, where the column holds numbers. */
  readonly decimals?: number;
}
