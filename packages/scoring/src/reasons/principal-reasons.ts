import type { FeatureValue } from './typical-applicants.ts';

/** One feature behind a reason. */
export interface ReasonField {
  readonly feature: string;
  /** The applicant's own; null is missing. */
  readonly value: FeatureValue;
  /** The one that is typical of the reference group; null where most of them have none. */
  readonly typical: FeatureValue;
  /** What it adds to the applicant's log-odds against the reference group: above 0. */
  readonly logOdds: number;
}

/** One reason that argues against an applicant. */
export interface Reason {
  /** A reason of the portfolio, or the feature that is one of its own. */
  readonly name: string;
  /** What all its features add to the applicant's log-odds against the reference group: above 0. */
  readonly logOdds: number;
  /** Those that argue against the applicant, most weight first. */
  readonly fields: readonly ReasonField[];
}

/** Why an application is not accepted. */
export interface PrincipalReasons {
  /** At most `mostReasons`, most weight first; none where nothing that may be said argues against. */
  readonly reasons: readonly Reason[];
  /** How many applicants the typical values are of: accepted, and near the cut-off. */
  readonly referenceRows: number;
  /**
   * How much of the way from the applicant's log-odds to the cut-off is gone when the reasons' inputs are
   * replaced by the typical ones: 1 is all of it. 1, too, where there is no way to go.
   */
  readonly closes: number;
}

/** Usually at most four are told (Regulation B, comment 9(b)(2)-1). */
export const mostReasons = 4;

/** From this part of the way on, reasons are called faithful. */
export const faithfulFrom = 0.5;

/** Whether the reasons account for the decision. */
export function isFaithful({ closes }: Pick<PrincipalReasons, 'closes'>): boolean {
  return closes >= faithfulFrom;
}
