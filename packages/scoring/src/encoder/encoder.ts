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
  | GroupMedianColumn;

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
