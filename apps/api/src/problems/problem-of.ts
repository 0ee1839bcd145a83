import type { Problem } from '@octroi/contract';
import { isOctroiError, OctroiError, type Language } from '@octroi/core';
import { fieldProblems } from './field-problems.ts';
import { InvalidFields } from './invalid-fields.ts';
import { statusOf, statusTitles } from './problem-status.ts';

export const problemType = 'application/problem+json';

export interface ProblemContext {
  readonly requestId: string;
  /** The path asked for. */
  readonly instance: string;
  readonly language: Language;
}

/** What a client is told of an error: never more than its kind where the fault is the server’s. */
export function problemOf(error: unknown, context: ProblemContext): Problem {
  const known = isOctroiError(error) && statusOf(error.code) !== 500 ? error : unexpected;
  const { message, mend } = known.describe(context.language);
  const status = statusOf(known.code);
  return {
    type: `urn:octroi:problem:${known.code}`,
    title: statusTitles[status][context.language],
    status,
    detail: sentence(message),
    mend,
    code: known.code,
    instance: context.instance,
    requestId: context.requestId,
    ...(known instanceof InvalidFields ? { fields: fieldProblems(known, context.language) } : {}),
  };
}

const unexpected = new OctroiError('API_UNEXPECTED', {});

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
