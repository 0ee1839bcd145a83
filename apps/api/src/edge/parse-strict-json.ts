import { isAscii, isUtf8 } from 'node:buffer';
import { OctroiError, type Translated } from '@octroi/core';
import { jsonErrorPlace, repeatedKey } from './json-places.ts';
import { scanJson } from './scan-json.ts';

/** Bodies are two levels deep; some more, so that a wrong one is told what is wrong with its fields. */
export const deepestJson = 8;

/**
 * Parses JSON in UTF-8, and nothing but: no repeated names, no nesting beyond `deepestJson`.
 *
 * The nesting is looked at before anything is parsed. `JSON.parse` keeps the last of repeated names, so the
 * names counted in the text are compared with those that are left.
 *
 * @throws OctroiError API_BODY_MISSING, API_NOT_UTF8, API_TOO_DEEP, API_JSON_INVALID, API_KEY_REPEATED
 */
export function parseStrictJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw new OctroiError('API_BODY_MISSING', {});
  const { members, tooDeep } = scanJson(bytes, deepestJson);
  if (tooDeep) throw new OctroiError('API_TOO_DEEP', { limit: deepestJson });
  const text = textOf(bytes);
  const value = parse(text);
  if (countMembers(value) === members) return value;
  throw new OctroiError('API_KEY_REPEATED', { field: shortened(repeatedKey(text) ?? '') });
}

function textOf(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) throw new OctroiError('API_NOT_UTF8', {});
  return bytes.toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const at = jsonErrorPlace(text, cause instanceof Error ? cause.message : '');
    throw new OctroiError('API_JSON_INVALID', { place: placeText(text, at) }, { cause });
  }
}

function placeText(text: string, at: number): Translated {
  const before = text.slice(0, at).split('\n');
  const line = before.length;
  const column = before[line - 1].length + 1;
  if (!text.includes('\n')) return { en: ` at character ${column}`, fr: `, caractère ${column}` };
  return {
    en: ` at line ${line}, character ${column}`,
    fr: `, ligne ${line}, caractère ${column}`,
  };
}

/** Members of all objects within a value. */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const names = Object.keys(value);
  let members = Array.isArray(value) ? 0 : names.length;
  for (const name of names) {
    const held = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof held === 'object') members += countMembers(held);
  }
  return members;
}

export function shortened(text: string, longest = 80): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
