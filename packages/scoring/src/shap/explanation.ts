/** What each column added to the raw log-odds of each row. */
export interface Explanation {
  /** Log-odds before any column is known; base + contributions of a row = its raw score. */
  readonly base: number;
  /** Row after row, one number a column, in the order of the matrix. */
  readonly contributions: Float64Array;
}
