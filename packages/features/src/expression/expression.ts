import type { Sentinel } from '../table-contract.ts';

declare const scope: unique symbol;

/**
 * Says over which table's rows a formula is computed. It exists for the compiler alone: a formula over
 * two tables has both names, and fits where neither table's formulas do. A constant fits everywhere.
 */
export interface Scoped<Scope extends string> {
  readonly [scope]?: Scope;
}

/**
 * A formula as plain data: one tree for every engine.
 *
 * Null policy, the same in all engines: a formula over a missing value is missing; x/0, 0/0, the
 * logarithm of a number <= 0 and the square root of a negative are missing; a comparison with a
 * missing value is false. Row statistics and aggregates skip missing values.
 */
export type Expression<Scope extends string = string> =
  NumberExpression<Scope> | TextExpression<Scope>;

export type NumberExpression<Scope extends string = string> = NumberNode & Scoped<Scope>;
export type TextExpression<Scope extends string = string> = TextNode & Scoped<Scope>;
export type Condition<Scope extends string = string> = ConditionNode & Scoped<Scope>;

type NumberNode =
  | NumberColumn
  | { readonly kind: 'constant'; readonly value: number }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly of: NumberExpression }
  | {
      readonly kind: 'row-statistic';
      readonly statistic: RowStatistic;
      readonly of: readonly NumberExpression[];
    }
  | {
      readonly kind: 'choose';
      readonly when: Condition;
      readonly then: NumberExpression;
      readonly otherwise: NumberExpression;
    }
  | ImpliedRate
  | Aggregate
  | { readonly kind: 'missing' }
  | FeatureReference;

type TextNode =
  | TextColumn
  | { readonly kind: 'category'; readonly of: NumberExpression; readonly decimals: number }
  | TextAggregate;

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type FunctionName = 'log' | 'sqrt' | 'abs' | 'floor';
export type RowStatistic = 'mean' | 'min' | 'max' | 'sum' | 'std' | 'count-missing';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=';

type ConditionNode =
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    }
  | { readonly kind: 'text-equals'; readonly text: TextExpression; readonly value: string }
  | { readonly kind: 'is-missing'; readonly of: Expression }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** A column of numbers; its sentinels are read as missing. */
export interface NumberColumn {
  readonly kind: 'number-column';
  readonly name: string;
  readonly sentinels: readonly Sentinel[];
  /** Digits after the point that the contract allows; absent for a real number. */
  readonly decimals?: number;
}

/** A column of texts; its sentinels are read as missing. */
export interface TextColumn {
  readonly kind: 'text-column';
  readonly name: string;
  readonly sentinels: readonly Sentinel[];
}

/** Another feature of the same preset, by its name; put in place by `resolveFeatures`. */
export interface FeatureReference {
  readonly kind: 'feature';
  readonly name: string;
}

/**
 * The interest rate a month of a loan paid back in equal monthly instalments: the r > 0 that solves
 * r = (A / C) (1 - (1 + r)^-n), to six decimals; 0 where nA = C, missing where nA < C or where A, C
 * or n is not above 0. Found as `impliedRateSteps` says.
 */
export interface ImpliedRate {
  readonly kind: 'implied-rate';
  readonly annuity: NumberExpression;
  readonly credit: NumberExpression;
  /** n, in months; need not be whole. */
  readonly term: NumberExpression;
}

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
  /**
   * The newest row first; settles every tie but that between rows alike in every column, since the key of
   * a table is unique. Where an applicant's rows come without one of these columns, the order ends before it, and rows alike until
   * there stay as they came.
   */
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
 * Over a table that is absent every aggregate is missing; a `count` or `distinct` of 0 says that the table
 * is there.
 *
 * Sums are exact: a value is rounded to `decimals` digits after the point and counted as a whole
 * number of such units (a value of 2^45 units or more is missing), so that neither the order of the rows nor
 * the engine matters. Mean, variance and slope come from exact sums.
 *
 * - `count`: rows; 0 where there is none.
 * - `sum`, `mean`, `min`, `max`: missing where no value is; -0 becomes 0 in the last two.
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
 * `list` is all of them in the order, a space between each; missing where there is none.
 */
export interface TextAggregate {
  readonly kind: 'text-aggregate';
  readonly statistic: 'mode' | 'latest' | 'earliest' | 'list';
  readonly rows: Rows;
  readonly of: TextExpression;
}
