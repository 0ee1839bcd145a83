/** Rows of one key are fewer: sums of units stay below 2^62, products of sums below 2^126. */
export const rowsLimit = 2 ** 17;
/** What the error of a query says where a key has too many rows. */
export const tooManyRows = 'too many rows of one key';

/** A value as a whole number of its last kept digit. */
export interface Units {
  /** A column. */
  readonly sql: string;
  /** Below 2^31 in either direction, whatever the rows: a product with another such needs no wide number. */
  readonly isSmall: boolean;
  /** Present in every row. */
  readonly isComplete: boolean;
}

/** What is summed over rows where units are: both results are columns of sums or of numbers. */
export interface Total {
  /** Exact and below 2^63; missing where `count` is 0. */
  readonly sum: string;
  readonly count: string;
}

/** A value whose least or greatest is looked for. */
export interface Extreme {
  readonly name: 'min' | 'max';
  /** A column of 64-bit floats. */
  readonly value: string;
  /** Digits after the point, where the value is the nearest float to a decimal of so many. */
  readonly decimals: number | undefined;
}

/**
 * How an engine gathers rows into exact numbers. Conditions are columns that are never missing; where
 * there is none, every row is taken.
 */
export interface Accumulators {
  /** The key; the query fails with `tooManyRows` where it has more rows than are summed exactly. */
  key: (key: string) => string;
  rows: (condition: string | undefined) => string;
  total: (units: Units, condition: string | undefined) => Total;
  /** Exact sum of products, of up to 126 bits; 0 or missing where there is none. */
  products: (of: readonly [Units, Units], condition: string | undefined) => string;
  /** A 64-bit float. */
  extreme: (of: Extreme, condition: string | undefined) => string;
}
