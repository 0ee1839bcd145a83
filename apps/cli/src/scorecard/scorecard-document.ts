import type { Scorecard } from '@octroi/scoring';
import type { AucEstimate } from '@octroi/statistics';
import type { LeftOut } from '@octroi/training';

/** What scorecard.json holds: the card, what it was fitted on, and how it does on untouched rows. */
export interface ScorecardDocument {
  readonly createdAt: string;
  /** Octroi's. */
  readonly version: string;
  readonly preset: string;
  /** sha256 of the features it was fitted on. */
  readonly dataHash: string;
  readonly seed: number;
  readonly rows: { readonly development: number; readonly untouched: number };
  /** On untouched rows, whose share of defaults is `defaultRate`. */
  readonly auc: AucEstimate;
  readonly meanProbability: number;
  readonly defaultRate: number;
  readonly card: Scorecard;
  readonly leftOut: readonly LeftOut[];
}
