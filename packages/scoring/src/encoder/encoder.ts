/**
 * How a frame of features becomes a model's matrix: every number in it was learnt from training rows.
 *
 * One entry is one column of the matrix, in order. Null policy: a missing source gives NaN, save for
 * indicators and missing flags, which are 0 or 1.
 */
export interface Encoder {
  readonly columns: readonly EncodedColumn[];
}

export type EncodedColumn =
  | {
      /** The value itself, kept within `bounds` where they are given. */
      readonly kind: 'number';
      readonly name: string;
      readonly source: string;
      readonly bounds?: Bounds;
    }
  | {
      /** 1 where the text is `level`, else 0 (0 where it is missing). */
      readonly kind: 'indicator';
      readonly name: string;
      readonly source: string;
      readonly level: string;
    }
  | {
      /** 0 for the first level, 1 for the second; any other text is missing. */
      readonly kind: 'two-level';
      readonly name: string;
      readonly source: string;
      readonly levels: readonly string[];
    }
  | {
      /** The index of the text among `levels`; a level never seen in training is missing. */
      readonly kind: 'category';
      readonly name: string;
      readonly source: string;
      readonly levels: readonly string[];
    }
  | { readonly kind: 'missing-flag'; readonly name: string; readonly source: string }
  | {
      /** max(source - knot, 0), the source kept within `bounds`: a straight line that bends at `knot`. */
      readonly kind: 'hinge';
      readonly name: string;
      readonly source: string;
      readonly knot: number;
      readonly bounds?: Bounds;
    }
  | {
      /** Share of defaults among training rows of the same text; `overall` for any other text. */
      readonly kind: 'target-mean';
      readonly name: string;
      readonly source: string;
      readonly means: Readonly<Record<string, number>>;
      /** Mean of rows whose text is missing. */
      readonly missing: number;
      readonly overall: number;
    }
  | GroupMedianColumn
  | {
      /** source - (intercept + sum of coefficient x (by - mean)); a missing number of `by` adds nothing. */
      readonly kind: 'residual';
      readonly name: string;
      readonly source: string;
      readonly by: readonly string[];
      readonly means: readonly number[];
      readonly coefficients: readonly number[];
      readonly intercept: number;
    }
  | NeighbourShareColumn
  | {
      /**
       * Of the log-odds of the rows that the text lists, mean, greatest or first: intercept + the weight of
       * each digit of a row's code by its place. An unknown digit weighs 0.
       */
      readonly kind: 'row-risk';
      readonly name: string;
      readonly source: string;
      readonly statistic: 'mean' | 'max' | 'latest';
      readonly intercept: number;
      /** By place, then by digit. */
      readonly weights: readonly (readonly number[])[];
    };

/**
 * Mean outcome of the `neighbours` training rows nearest to the numbers `by`, each (value - mean) / scale,
 * and of those as near as the last of them; a missing number counts as its mean. Never missing.
 */
export interface NeighbourShareColumn {
  readonly kind: 'neighbour-share';
  readonly name: string;
  /** Explanations name it; it is one of `by` or made from them. */
  readonly source: string;
  readonly by: readonly string[];
  readonly means: readonly number[];
  readonly scales: readonly number[];
  /** A list a number of `by`: whole thousandths, one a training row, with commas between. */
  readonly points: readonly string[];
  /** 0 or 1 a training row, with nothing between. */
  readonly outcomes: string;
  readonly neighbours: number;
}

/** Lowest and highest value let through. */
export type Bounds = readonly [low: number, high: number];

export interface GroupMedianColumn {
  /** source - median of the group; the median of all training rows for an unknown group. */
  readonly kind: 'group-median-difference';
  readonly name: string;
  readonly source: string;
  readonly by: readonly string[];
  readonly medians: Readonly<Record<string, number>>;
  readonly overall: number;
}
