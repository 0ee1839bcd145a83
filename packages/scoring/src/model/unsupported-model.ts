import { OctroiError } from '@octroi/core';

/** MODEL_UNSUPPORTED: a model of the format, but of a kind that is not scored here. */
export function unsupportedModel(kind: string, what: string): OctroiError {
  return new OctroiError('MODEL_UNSUPPORTED', { kind, what });
}
