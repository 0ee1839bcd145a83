import type { Translated } from '@octroi/core';

/**
 * Which number of an assessment a cut-off is on.
 *
 * `score` is what the model gives, as it was trained; `probability` is the calibrated probability
 * of default; `balanced-score` is the score as if both classes had weighed the same in
 * training, whatever they did weigh.
 */
export type PolicyScale = 'score' | 'balanced-score' | 'probability';

/**
 * The business rule that turns an assessment into a decision, apart from any model and versioned on its
 * own. The first hard rule that holds decides; else the cut-offs of the first segment that an application is
 * in; else the policy's own.
 */
export interface Policy extends Cutoffs {
  readonly name: string;
  readonly version: number;
  readonly label: Translated;
  readonly scale: PolicyScale;
  /** What decisions cost; `usualCosts` where absent. */
  readonly costs?: PolicyCosts;
  /** Share of a credit that is lost where it defaults, in (0, 1]. */
  readonly lossGivenDefault?: number;
  readonly rules?: readonly HardRule[];
  readonly segments?: readonly PolicySegment[];
}

/** Bands: granted below `review`, reviewed by a person from there, refused from `threshold`. */
export interface Cutoffs {
  /** In [0, 1 + 2^-52]. */
  readonly threshold: number;
  /** In [0, threshold]; nobody is reviewed where absent. */
  readonly review?: number;
}

/** In units of one good loan refused, or in money: only their proportions matter to a cut-off. */
export interface PolicyCosts {
  /** Of a default that was granted; above 0. */
  readonly falseNegativeCost: number;
  /** Of a good loan that was refused; above 0. */
  readonly falsePositiveCost: number;
  /** Of a review, whatever comes of it; 0 where absent. */
  readonly reviewCost?: number;
}

/** A default that was granted costs ten times a good loan that was refused. */
export const usualCosts: PolicyCosts = { falseNegativeCost: 10, falsePositiveCost: 1 };

/** A rule that decides whatever the model says. */
export interface HardRule {
  readonly name: string;
  readonly label: Translated;
  readonly when: FeatureCondition;
  readonly decision: Decision;
}

/** Applications with cut-offs of their own. */
export interface PolicySegment extends Cutoffs {
  readonly name: string;
  readonly when: FeatureCondition;
}

/** What a policy says of an application. */
export type Decision = 'granted' | 'review' | 'refused';

/**
 * A feature of the application: a number in [from, below) (either end may be absent), a text among some, or
 * missing. A missing value is in no range and among no texts.
 */
export type FeatureCondition =
  | { readonly feature: string; readonly from?: number; readonly below?: number }
  | { readonly feature: string; readonly is: readonly string[] }
  | { readonly feature: string; readonly missing: true };

/** The features a policy reads, each once. */
export function policyFeatures({
  rules = [],
  segments = [],
}: Pick<Policy, 'rules' | 'segments'>): string[] {
  return [...new Set([...rules, ...segments].map(({ when }) => when.feature))];
}
