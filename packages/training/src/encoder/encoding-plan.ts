/** What a model wants its matrix to look like. */
export interface EncodingPlan {
  /**
   * How texts are given: a column a level, one column of level indices, or one column with the share
   * of defaults among training rows of the same text.
   */
  readonly categories: 'one-hot' | 'native' | 'target-mean';
  /** One-hot is for texts of at most this many levels; others are given as target means. */
  readonly maximumLevels: number;
  /** One-hot columns are kept for levels of at least this many training rows; 0 keeps all. */
  readonly minimumLevelRows: number;
  /** Features to do without. */
  readonly leaveOut: readonly string[];
  /** A 0/1 column beside each number that is missing somewhere in training. */
  readonly missingFlags: boolean;
  /** Numbers are kept within these quantiles of the training rows. */
  readonly winsorise?: readonly [number, number];
  /** Straight lines that bend at these quantiles of the training rows, for the named features. */
  readonly hinges: { readonly sources: readonly string[]; readonly quantiles: readonly number[] };
}

/** One column a number, one column a level: the reference project's encoding. */
export const oneHot: EncodingPlan = {
  categories: 'one-hot',
  maximumLevels: Infinity,
  minimumLevelRows: 0,
  leaveOut: [],
  missingFlags: false,
  hinges: { sources: [], quantiles: [] },
};
