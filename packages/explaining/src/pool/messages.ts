import { isOctroiError, OctroiError, type ErrorCode, type ErrorValues } from '@octroi/core';

/** What a worker answers to a task. */
export type Answer<Result> =
  | { readonly result: Result }
  | { readonly code: ErrorCode; readonly values: ErrorValues }
  | { readonly reason: string };

/** An error as a message: a known one keeps its code, any other its text. */
export function errorAnswer(error: unknown): Answer<never> {
  if (isOctroiError(error)) return { code: error.code, values: error.values };
  return { reason: error instanceof Error ? error.message : String(error) };
}

/** The error that a message stands for. */
export function errorOf(answer: Exclude<Answer<unknown>, { readonly result: unknown }>): Error {
  return 'code' in answer ? new OctroiError(answer.code, answer.values) : new Error(answer.reason);
}
