import type { Policy } from '@octroi/features';
import {
  ruleOn,
  type ApplicationScorer,
  type Assessment,
  type OutsideField,
  type Ruling,
} from '@octroi/scoring';
import type { History, Row } from '@octroi/features';

/** What a bundle and a policy say of one application. */
export interface DecidedRow extends Assessment, Ruling {
  /** Number features below or above everything seen in training. */
  readonly outsideTraining: readonly OutsideField[];
}

/** An application, and what other tables tell of the applicant where that is known. */
export interface KnownApplication {
  readonly row: Row;
  readonly history?: History | undefined;
}

/** Scores applications and decides on each. */
export function decideRows(
  scorer: ApplicationScorer,
  policy: Policy,
  applications: readonly KnownApplication[],
): DecidedRow[] {
  const rows = applications.map(({ row }) => row);
  const histories = applications.map(({ history }) => history);
  return scorer.assess(rows, histories).map((assessment, at) => ({
    ...assessment,
    ...ruleOn(assessment, policy, scorer.featuresOf(rows[at], histories[at])),
    outsideTraining: scorer.outsideTraining(rows[at], histories[at]),
  }));
}
