import type { Translated } from '@octroi/core';
import type { Expression } from './expression/expression.ts';

/**
 * What a number counts. `days-before` is a date as days from the application to it, so 0 or negative:
 * the lower the number, the longer ago. `score` and `share` lie near 0 to 1, `flag` is 0 or 1.
 */
export type Unit =
  | 'euro'
  | 'days'
  | 'days-before'
  | 'years'
  | 'months'
  | 'hour'
  | 'count'
  | 'share'
  | 'ratio'
  | 'score'
  | 'flag'
  | 'category'
  | 'none';

/**
 * How the risk of default goes with a number, by what lending knows: it never falls while the number rises
 * (`increasing`), or never rises (`decreasing`).
 */
export type Monotone = 'increasing' | 'decreasing';

/** One named column of a feature matrix: a formula and what it means. */
export interface Feature {
  readonly name: string;
  /** What the value is: a short noun phrase with a capital, ready as a label. */
  readonly meaning: Translated;
  readonly unit: Unit;
  /** Declared where it goes without saying; nothing is fitted by it. */
  readonly monotone?: Monotone;
  readonly expression: Expression;
}

/**
 * A feature whose formula holds numbers learnt from training rows: `value` minus the median of `value`
 * over the training rows of the same group. A group without a training row has the median of all.
 */
export interface GroupMedianDifference {
  readonly name: string;
  readonly meaning: Translated;
  readonly unit: Unit;
  /** Name of a number feature. */
  readonly value: string;
  /** Names of features that form the group, numbers or texts. */
  readonly by: readonly string[];
}

/** A named set of features: what a model of this preset sees. */
export interface Preset {
  readonly name: string;
  readonly meaning: Translated;
  /** The table whose rows are applicants. */
  readonly features: readonly Feature[];
  /** Learnt inside folds, from `features`. */
  readonly groupMedians: readonly GroupMedianDifference[];
  /** Known levels of text features; levels seen in training are added to them. */
  readonly levels: Readonly<Record<string, readonly string[]>>;
  /** Text features of two levels, coded 0 and 1 in alphabetical order instead of one-hot. */
  readonly twoLevel: readonly string[];
  /** Features that models which draw columns at random do better without. */
  readonly weak: readonly string[];
  /** Numbers whose effect a linear model should let bend. */
  readonly bending: readonly string[];
  /** How the engines that can read categories get them; the others always get one-hot. */
  readonly categories: 'one-hot' | 'native';
}
