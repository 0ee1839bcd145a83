import type { FeatureValue } from '@octroi/scoring';

/** A feature behind a reason, in words. */
export interface ToldField {
  readonly feature: string;
  readonly label: string;
  readonly value: FeatureValue;
  /** Of the applicants that are compared with. */
  readonly typical: FeatureValue;
  readonly valueWords: string;
  readonly typicalWords: string;
  readonly logOdds: number;
}

/** A reason against an applicant, in words. */
export interface ToldReason {
  readonly name: string;
  readonly label: string;
  readonly logOdds: number;
  /** Most weight first, but those that an applicant knows from the application before what is made of them. */
  readonly fields: readonly ToldField[];
}

/** A field as it was sent, and as it would have to be. */
export interface ChangedField {
  readonly field: string;
  readonly label: string;
  readonly from: FeatureValue;
  readonly to: number;
  readonly fromWords: string;
  readonly toWords: string;
}

/** An application that would be granted, as near as there is one. */
export interface ToldChange {
  readonly fields: readonly ChangedField[];
  /** Of default, were it asked for. */
  readonly probability: number;
}

/** What an applicant who is not granted a credit is told. */
export interface Defence {
  /** The hard rule that decided, whatever the score; null where a cut-off did. */
  readonly rule: string | null;
  /** At most four, most weight first; none where a hard rule decided. */
  readonly reasons: readonly ToldReason[];
  /** How many accepted applicants near the cut-off the typical values are of. */
  readonly referenceRows: number;
  /** The part of the way to the cut-off that the reasons account for; 1 is all of it. */
  readonly closes: number;
  /** Null where nothing the applicant can change is enough. */
  readonly change: ToldChange | null;
}
