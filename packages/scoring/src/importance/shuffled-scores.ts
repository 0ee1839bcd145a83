/**
 * Log-odds of a matrix in which row r has the values of row `order[r]` in the given columns, and its own
 * in all others: `Scorer.score` of that matrix, but for the last bits of the engine's own rounding. Rows
 * whose terms are the same tie, whatever was shuffled.
 */
export type ShuffledScores = (columns: readonly number[], order: ArrayLike<number>) => Float64Array;
