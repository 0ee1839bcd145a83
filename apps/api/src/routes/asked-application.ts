import { sentApplication, type AskedApplication, type ScoreRequest } from '@octroi/contract';
import { OctroiError } from '@octroi/core';
import type { History, Row } from '@octroi/features';
import { coversNeeds } from '@octroi/workspace';
import type { OpenModel } from '../service/open-model.ts';
import type { Service } from '../service/service.ts';

/**
 * The application of a request, as it was sent or as the workspace knows it, with what the model reads
 * beside it.
 *
 * @throws OctroiError API_APPLICANT_UNKNOWN, API_HISTORY_NOT_INDEXED, FEATURE_HISTORY_OF_ANOTHER,
 * WORKSPACE_APPLICANTS_DAMAGED
 */
export function askedApplication(
  service: Service,
  model: OpenModel,
  asked: ScoreRequest,
): AskedApplication {
  const { applicant, application, history } = asked;
  if (applicant === undefined) {
    return sentApplication(service.portfolio, application, history);
  }
  const row = knownApplicant(service, applicant);
  return { applicant, row, history: knownHistory(service, model, applicant) };
}

function knownHistory(
  { applicants }: Service,
  { historyNeeds, described }: OpenModel,
  applicant: number,
): History | undefined {
  if (historyNeeds.length === 0) return undefined;
  if (applicants !== undefined && coversNeeds(applicants.historyTables, historyNeeds)) {
    return applicants.history(applicant);
  }
  throw new OctroiError('API_HISTORY_NOT_INDEXED', { model: described.bundle });
}

/** @throws OctroiError API_APPLICANT_UNKNOWN, WORKSPACE_APPLICANTS_DAMAGED */
export function knownApplicant({ applicants, portfolio }: Service, applicant: number): Row {
  const row = applicants?.find(applicant);
  if (row === undefined) throw new OctroiError('API_APPLICANT_UNKNOWN', { applicant });
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== portfolio.target));
}
