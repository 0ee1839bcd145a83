import type { Accumulators } from './accumulators.ts';
import type { Projections } from './projections.ts';

/** What differs between the SQL engines. Arguments are SQL; so are the results. */
export interface Dialect {
  identifier: (name: string) => string;
  textLiteral: (value: string) => string;
  asText: (sql: string) => string;
  /** Largest whole number at or below a 64-bit float, as one. */
  floor: (sql: string) => string;
  /** The last of `steps` values, each computed from the one before: the first from `start`. */
  iterate: (start: string, steps: number, next: (before: string) => string) => string;
  /** A whole number of at least 126 bits. */
  wide: (sql: string) => string;
  /** A `wide` number as a 64-bit float: by its 32-bit parts from 2^53 on. */
  toDouble: (wide: string) => string;
  /** An aggregate function: `value` where `position` is least or greatest, missing or not. */
  valueAt: (end: 'latest' | 'earliest', value: string, position: string) => string;
  /** An aggregate function: the texts with spaces between, by position; neither may be missing. */
  list: (text: string, position: string) => string;
  accumulators: (projections: Projections) => Accumulators;
  tallies: Tallies;
}

/** How often each value is there. */
interface Tallies {
  /** An aggregate function; it skips what is missing. */
  tally: (value: string) => string;
  /** Most frequent text of a tally, of equally frequent ones the first; missing where there is none. */
  mode: (tally: string) => string;
  /** Sum of (c / n) ln(c / n) over the counts c of a tally, from the least to the greatest; n is their sum. */
  sumOfShareLogarithms: (tally: string, total: string) => string;
}
