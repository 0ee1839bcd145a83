/**
 * Boosted trees as flat arrays: what LightGBM's text and XGBoost's JSON both say.
 *
 * All trees share the arrays. A reference to a child is the index of an inner node where it is 0 or
 * more, else `~leaf`; in every tree a child's index is above its parent's. A row goes left where its
 * value is at most `threshold` (XGBoost's strict comparison is turned into this one) or, at a
 * category split, where its category is in the set that `threshold` numbers.
 */
export interface TreeEnsemble {
  readonly engine: 'lightgbm' | 'xgboost';
  /** The model's own names of its columns, in order. */
  readonly features: readonly string[];
  /** One reference a tree. */
  readonly roots: Int32Array;
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** `splitFlags`, added. */
  readonly flags: Uint8Array;
  /** What each split gained in training, in the engine's own measure; it may not be finite. */
  readonly nodeGain: Float64Array;
  readonly leafValue: Float64Array;
  /** Rows (LightGBM) or summed hessian (XGBoost) seen in training at each inner node and leaf. */
  readonly nodeCover: Float64Array;
  readonly leafCover: Float64Array;
  readonly categories: CategorySets;
  /** Most inner nodes on one way from a root to a leaf. */
  readonly depth: number;
  /** Log-odds before the first tree. */
  readonly base: number;
}

/** Sets of category codes, 32 codes a word: set s is `words[starts[s]]` up to `words[starts[s + 1]]`. */
export interface CategorySets {
  readonly starts: Int32Array;
  readonly words: Uint32Array;
}

/** What a split is, and where a missing value goes: the bits of LightGBM's `decision_type`. */
export const splitFlags = {
  category: 1,
  /** A missing value goes left. */
  missingLeft: 2,
  /** Zero is missing; so is NaN. */
  zeroIsMissing: 4,
  /** NaN is missing; without this and the one above NaN counts as 0. */
  nanIsMissing: 8,
} as const;
