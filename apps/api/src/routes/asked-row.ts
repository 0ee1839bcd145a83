import type { ScoreRequest } from '@octroi/contract';
import { OctroiError } from '@octroi/core';
import type { Row } from '@octroi/features';
import type { Service } from '../service/service.ts';

/**
 * The application of a request: as it was sent, or as the workspace knows it.
 *
 * @throws OctroiError API_APPLICANT_UNKNOWN, WORKSPACE_APPLICANTS_DAMAGED
 */
export function askedRow(service: Service, asked: ScoreRequest): Row {
  return asked.application ?? knownApplicant(service, asked.applicant);
}

/** @throws OctroiError API_APPLICANT_UNKNOWN, WORKSPACE_APPLICANTS_DAMAGED */
export function knownApplicant({ applicants, portfolio }: Service, applicant: number): Row {
  const row = applicants?.find(applicant);
  if (row === undefined) throw new OctroiError('API_APPLICANT_UNKNOWN', { applicant });
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== portfolio.target));
}
