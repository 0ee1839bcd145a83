import type { Random } from '@octroi/core';

/**
 * One column of a synthetic file, and how its values are written.
 *
 * `integer` as `3`, `real` as `3.0` or `0.0247`; a `text` value is the position of its level.
 */
export type SyntheticColumn =
  | { readonly name: string; readonly form: 'integer' | 'real' }
  | { readonly name: string; readonly form: 'text'; readonly levels: readonly string[] };

/** One file of a synthetic portfolio: its name without extension, its columns in order. */
export interface SyntheticTable {
  readonly name: string;
  readonly columns: readonly SyntheticColumn[];
}

/** Some rows of one table, row after row: `rows` times as many values as columns; NaN is missing. */
export interface SyntheticRows {
  readonly table: string;
  readonly rows: number;
  readonly values: Float64Array;
}

/** Consecutive clients, drawn together. The whole population is cut into blocks of one size. */
export interface ClientBlock {
  /** Position of the first client in the population, from 0. */
  readonly first: number;
  readonly clients: number;
  /** Clients of the block without a label: members of the test file. */
  readonly unlabelled: number;
  /** Source of this block alone: whoever forks it by the same label draws the same numbers. */
  readonly random: Random;
}

/** Tables drawn together, because their keys hang together. */
export interface SyntheticPart {
  readonly tables: readonly SyntheticTable[];
  /** The rows that these clients have in every table of the part, in the order of `tables`. */
  draw(block: ClientBlock): readonly SyntheticRows[];
}

/**
 * How to make a portfolio of invented clients.
 *
 * A client's nature follows from the block's random source alone, so parts are drawn one by one,
 * in any order, and agree with each other.
 */
export interface SyntheticPortfolio {
  /** Clients with and without a label at scale 1. */
  readonly clients: { readonly labelled: number; readonly unlabelled: number };
  readonly parts: readonly SyntheticPart[];
}
