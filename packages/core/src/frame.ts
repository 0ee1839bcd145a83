/**
 * Columns of one table in memory, before anything fitted was applied to them.
 *
 * Null policy: a missing number is NaN, a missing category is code -1.
 */
export interface Frame {
  readonly rows: number;
  readonly columns: readonly Column[];
}

export type Column = NumberColumn | CategoryColumn;

export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  /** One value a row; NaN is missing. */
  readonly values: Float64Array;
}

export interface CategoryColumn {
  readonly kind: 'category';
  readonly name: string;
  /** Distinct texts, in ascending order of UTF-16 code units. */
  readonly levels: readonly string[];
  /** One index into `levels` a row; -1 is missing. */
  readonly codes: Int32Array;
}
