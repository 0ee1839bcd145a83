import type { Context } from '../context.ts';
import { decideRows, type DecidedRow, type KnownApplication } from '../scoring/decide-rows.ts';
import { openDefender, type DefenceRequest } from './defend-decision.ts';
import type { Defence } from './defence.ts';

/** A decision, and what an applicant who is not granted a credit is told. */
export interface DefendedRow extends DecidedRow {
  /** Null for a granted one, and where the bundle keeps nobody to compare with. */
  readonly defence: Defence | null;
}

/**
 * Scores applications, decides on each, and tells why those that are not granted are not.
 *
 * @throws OctroiError as `openDefender`
 */
export function decideAndDefend(
  context: Pick<Context, 'portfolio' | 'language'>,
  request: DefenceRequest,
  applications: readonly KnownApplication[],
): DefendedRow[] {
  const defend = openDefender(context, request);
  return decideRows(request.scorer, request.policy, applications).map((decided, at) => ({
    ...decided,
    defence: defend(decided, applications[at]),
  }));
}
