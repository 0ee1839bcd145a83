/**
 * Raw log-odds of a matrix in which row r has the values of row `order[r]` in the given columns, and its
 * own in all others: bit for bit `Scorer.score` of that matrix.
 */
export type ShuffledScores = (columns: readonly number[], order: ArrayLike<number>) => Float64Array;
