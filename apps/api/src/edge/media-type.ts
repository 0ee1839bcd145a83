import { OctroiError } from '@octroi/core';
import type { IncomingHttpHeaders } from 'node:http';

export const json = 'application/json';
export const lines = 'application/x-ndjson';

/**
 * Checks that a body is of the type its route takes, in UTF-8 and not compressed.
 *
 * @throws OctroiError API_MEDIA_TYPE
 */
export function checkMediaType(headers: IncomingHttpHeaders, expected: string): void {
  const found = headers['content-type'] ?? '';
  const encoding = headers['content-encoding'];
  if (found !== expected && !isInUtf8(found, expected)) throw refused(found, expected);
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    throw refused(`${encoding} ${found}`, expected);
  }
}

/** The type with no parameter but `charset=utf-8`. */
function isInUtf8(found: string, expected: string): boolean {
  const [type, ...parameters] = found.split(';').map((part) => part.trim().toLowerCase());
  return (
    type === expected &&
    parameters.every((parameter) => /^(?:|charset=(?:utf-8|"utf-8"))$/.test(parameter))
  );
}

export function refused(found: string, expected: string): OctroiError {
  const shown = found.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 80);
  return new OctroiError('API_MEDIA_TYPE', {
    found: shown === '' ? { en: 'of no stated type', fr: 'd’un type non indiqué' } : shown,
    expected,
  });
}
