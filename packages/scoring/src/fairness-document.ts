import type { Policy } from '@octroi/features';
import type { AucDifference, AucEstimate, BootstrapEstimate, Fairness } from '@octroi/statistics';

/** What a model and a policy do to protected groups. */
export interface FairnessDocument {
  readonly bundle: string;
  readonly model: string;
  readonly preset: string;
  readonly policy: Policy;
  readonly seed: number;
  /** Untouched rows. */
  readonly rows: number;
  readonly attributes: readonly AttributeFairness[];
  /** Features that read a protected column. */
  readonly protectedFeatures: readonly string[];
  /** The same model trained without them; null where it was not asked for, or reads none. */
  readonly without: WithoutProtected | null;
  readonly proxies: readonly ProxyTest[];
}

export interface AttributeFairness {
  /** Column of the applications. */
  readonly attribute: string;
  readonly fairness: Fairness;
}

/** With and without protected inputs, on the same untouched rows, each at its own least-cost threshold. */
export interface WithoutProtected {
  /** Columns of the model's matrix. */
  readonly columns: { readonly with: number; readonly without: number };
  readonly auc: { readonly with: AucEstimate; readonly without: AucEstimate };
  /** With - without, paired. */
  readonly aucDifference: AucDifference;
  readonly cost: { readonly with: number; readonly without: number };
  /** With - without, paired. */
  readonly costDifference: BootstrapEstimate;
  /** Adverse impact ratio by attribute, both at their least-cost thresholds. */
  readonly impact: readonly ImpactBoth[];
}

export interface ImpactBoth {
  readonly attribute: string;
  readonly with: Fairness['adverseImpactRatio'];
  readonly without: Fairness['adverseImpactRatio'];
}

/** How well features that read no protected column tell an attribute: an AUC of .5 is not at all. */
export interface ProxyTest {
  readonly attribute: string;
  /** The side that is told from all others. */
  readonly group: string;
  /** Null where a side has too few rows. */
  readonly auc: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
  /** The features that told most, with their share of the gain. */
  readonly features: readonly { readonly name: string; readonly share: number }[];
}
