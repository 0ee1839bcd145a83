import type { Translated } from '@octroi/core';
import type { Expression } from './expression/expression.ts';

/**
 * What a number counts. `days-before` is a date as days from the application to it, so 0 or negative:
 * the lower the number, the longer ago. `score` and `share` lie near 0 to 1, `flag` is 0 or 1. `rows` is a
 * text of one code a row of history, made by `codes`.
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
  | 'rows'
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

interface Learnt {
  readonly name: string;
  readonly meaning: Translated;
  readonly unit: Unit;
  /** Name of the feature that explanations name. */
  readonly value: string;
  /** Names of the other features it is made from. */
  readonly by: readonly string[];
}

/**
 * `value` minus the median of `value` over the training rows alike in `by`, numbers or texts. A group
 * without a training row has the median of all.
 */
export interface GroupMedianDifference extends Learnt {
  readonly kind: 'group-median-difference';
}

/**
 * `value` minus what a least-squares line over the numbers `by` expects of it; missing where `value` is. A
 * missing number of `by` counts as its mean.
 */
export interface Residual extends Learnt {
  readonly kind: 'residual';
}

/**
 * Share of defaults among the training rows nearest in the numbers `by`, each over its standard
 * deviation. A missing number counts as the mean.
 */
export interface NeighbourShare extends Learnt {
  readonly kind: 'neighbour-share';
  readonly neighbours: number;
}

/**
 * What a model of single rows of history makes of the rows that `value`, a feature made by `codes`, lists:
 * mean, greatest or newest of their log-odds of default. Missing where there is no row.
 */
export interface RowRisk extends Learnt {
  readonly kind: 'row-risk';
  readonly statistic: 'mean' | 'max' | 'latest';
}

/** A feature whose formula holds numbers learnt from training rows. */
export type LearntFeature = GroupMedianDifference | Residual | NeighbourShare | RowRisk;

/** A named set of features: what a model of this preset sees. */
export interface Preset {
  readonly name: string;
  readonly meaning: Translated;
  /** The table whose rows are applicants. */
  readonly features: readonly Feature[];
  /** Learnt inside folds, from `features`. */
  readonly learnt: readonly LearntFeature[];
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
