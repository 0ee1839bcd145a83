import type { Random } from '@octroi/core';

/**
 * One column of a synthetic file, and how its values are written.
 *
 * `integer` as `3`, `real` as `3.0` or `0.0247`; a `text` value is the position of its level.
 */
export type SyntheticColumn =
  | { readonly name: string; readonly form: 'integer' | 'real' }
  | { readonly name: string; readonly form: 'text'; readonly levels: readonly string[] };

/** One file of a synthetic portfolio. */
export interface SyntheticTable {
  /** Of the file, without extension. */
  readonly name: string;
  /** In their order. */
  readonly columns: readonly SyntheticColumn[];
  /** Rows at scale 1, or whose rows these are: one a client with, or without, a label. */
  readonly rows: number | 'labelled' | 'unlabelled';
}

/** A stretch of a table's rows. */
export interface RowRange {
  /** Rows of the table in the blocks before, which makes keys that no other block uses. */
  readonly first: number;
  readonly rows: number;
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
  /** The rows that the block has to give, by table: they add up to the population's. */
  readonly rows: Readonly<Record<string, RowRange>>;
  /** Source of this block alone: whoever forks it by the same label draws the same numbers. */
  readonly random: Random;
}

/** Tables drawn together, because their keys hang together. */
export interface SyntheticPart {
  readonly tables: readonly SyntheticTable[];
  /** The rows of these clients in every table of the part, in the order of `tables`, as many as `block.rows` says. */
  draw(block: ClientBlock): readonly SyntheticRows[];
}

/**
 * How to make a portfolio of invented clients.
 *
 * A client's nature follows from the block's random source alone, so parts are drawn one by one,
 * in any order, and agree with each other.
 */
export interface SyntheticPortfolio {
  /** URL of the module whose export `syntheticPortfolio` this is: how a worker thread gets at it. */
  readonly module?: string;
  /** Clients with and without a label at scale 1. */
  readonly clients: { readonly labelled: number; readonly unlabelled: number };
  readonly parts: readonly SyntheticPart[];
}
