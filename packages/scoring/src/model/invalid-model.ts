import { OctroiError } from '@octroi/core';

/** Where a model file is not what its format says. */
export interface InvalidPlace {
  /** The file's format: linear, LightGBM, XGBoost. */
  readonly kind: string;
  readonly place: string;
  readonly found: unknown;
  readonly expected: string;
}

/** MODEL_FILE_INVALID with a short form of what was found. */
export function invalidModel({ kind, place, found, expected }: InvalidPlace): OctroiError {
  return new OctroiError('MODEL_FILE_INVALID', { kind, place, found: shown(found), expected });
}

/** Largest model file read, in bytes: what a text may hold in every JavaScript engine. */
const mostBytes = 256 * 2 ** 20;

/** @throws OctroiError MODEL_FILE_INVALID where the file is larger than 256 MiB */
export function checkFileSize(kind: string, bytes: Uint8Array): void {
  if (bytes.length <= mostBytes) return;
  const found = `${bytes.length} bytes`;
  throw invalidModel({ kind, place: 'the file', found, expected: `at most ${mostBytes} bytes` });
}

/** @throws OctroiError MODEL_FILE_INVALID where the bytes are not UTF-8 */
export function decodeText(kind: string, bytes: Uint8Array): string {
  checkFileSize(kind, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidModel({ kind, place: 'the file', found: 'other bytes', expected: 'UTF-8 text' });
  }
}

/** @throws OctroiError MODEL_FILE_INVALID where the text is not JSON */
export function parseJson(kind: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidModel({ kind, place: 'the file', found: text.slice(0, 20), expected: 'JSON' });
  }
}

/** A short form of any value for one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return 'a list';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return value.slice(0, 60);
  return typeof value === 'number' ? String(value) : typeof value;
}
