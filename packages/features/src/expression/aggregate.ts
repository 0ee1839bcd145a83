import type { Condition, Expression, NumberExpression, TextExpression } from './expression.ts';

/**
 * Some rows of one table that belong to one row of another: the outer row.
 *
 * `steps` narrow them one after the other: a condition keeps the rows where it holds; an end keeps the
 * first rows of the order or the last.
 */
export interface Rows<Outer extends string = string, Inner extends string = string> {
  readonly table: Inner;
  /** Column of both tables whose value ties a row to its outer row. */
  readonly key: string;
  /** The newest row first; settles every tie but that between rows that are alike in every column. */
  readonly order: readonly SortColumn[];
  readonly steps: readonly RowsStep[];
  /** The table of the outer row. */
  readonly per: Outer;
}

export type RowsStep =
  | { readonly kind: 'where'; readonly condition: Condition }
  | { readonly kind: 'end'; readonly end: 'newest' | 'oldest'; readonly count: number };

/** Missing values come last in either direction; texts are ordered by their UTF-8 bytes. */
export interface SortColumn {
  readonly name: string;
  readonly kind: 'number' | 'text';
  readonly direction: 'ascending' | 'descending';
}

/**
 * A number computed from the rows that belong to an outer row; missing values of `of` are skipped.
 *
 * Sums are exact: a value is rounded to `decimals` digits after the point and counted as a whole
 * number of such units (a value of 2^45 units or more is missing), so that neither the order of the rows nor
 * the engine matters. Mean, variance and slope come from exact sums.
 *
 * - `count`: rows; 0 where there is none.
 * - `sum`, `mean`, `min`, `max`: missing where no value is.
 * - `variance`, `std`: of a sample, missing where fewer than two values are.
 * - `latest`, `earliest`: value of the first or last row of the order, missing if it is.
 * - `distinct`: different values; 0 where there is none.
 * - `entropy`: of the values' shares, in nats, to nine decimals; missing where no value is.
 * - `slope`: of the least-squares line of `of` over `over`, over rows that have both; missing where
 *   `over` has fewer than two different values.
 * - `weighted-mean`: the weight is decay^position, position 0 being the first row of the order (rows
 *   whose value is missing count in it), rounded to nine decimals.
 */
export type Aggregate =
  | { readonly kind: 'aggregate'; readonly statistic: 'count'; readonly rows: Rows }
  | {
      readonly kind: 'aggregate';
      readonly statistic: 'sum' | 'mean' | 'variance' | 'std';
      readonly rows: Rows;
      readonly of: NumberExpression;
      readonly decimals: number;
    }
  | {
      readonly kind: 'aggregate';
      readonly statistic: 'min' | 'max' | 'latest' | 'earliest';
      readonly rows: Rows;
      readonly of: NumberExpression;
    }
  | {
      readonly kind: 'aggregate';
      readonly statistic: 'distinct' | 'entropy';
      readonly rows: Rows;
      readonly of: Expression;
    }
  | {
      readonly kind: 'aggregate';
      readonly statistic: 'slope';
      readonly rows: Rows;
      readonly of: NumberExpression;
      readonly decimals: number;
      readonly over: NumberExpression;
      readonly overDecimals: number;
    }
  | {
      readonly kind: 'aggregate';
      readonly statistic: 'weighted-mean';
      readonly rows: Rows;
      readonly of: NumberExpression;
      readonly decimals: number;
      readonly decay: number;
    };

/**
 * A text taken from the rows that belong to an outer row. `mode` is the most frequent value, of equally
 * frequent ones the first by its UTF-8 bytes; `latest` and `earliest` are those of the first and last row.
 */
export interface TextAggregate {
  readonly kind: 'text-aggregate';
  readonly statistic: 'mode' | 'latest' | 'earliest';
  readonly rows: Rows;
  readonly of: TextExpression;
}
