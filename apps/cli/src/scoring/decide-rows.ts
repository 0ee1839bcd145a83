import type { Policy } from '@octroi/features';
import {
  decide,
  type ApplicationScorer,
  type Assessment,
  type Decision,
  type OutsideField,
} from '@octroi/scoring';
import type { Row } from '@octroi/features';

/** What a bundle and a policy say of one application. */
export interface DecidedRow extends Assessment {
  readonly decision: Decision;
  /** Number features below or above everything seen in training. */
  readonly outsideTraining: readonly OutsideField[];
}

/** Scores applications and decides on each. */
export function decideRows(
  scorer: ApplicationScorer,
  policy: Policy,
  rows: readonly Row[],
): DecidedRow[] {
  return scorer.assess(rows).map((assessment, at) => ({
    ...assessment,
    decision: decide(assessment, policy),
    outsideTraining: scorer.outsideTraining(rows[at]),
  }));
}
