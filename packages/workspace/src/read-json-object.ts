import { readFile } from 'node:fs/promises';
import { OctroiError } from '@octroi/core';

/**
 * A JSON object that Octroi wrote into the workspace.
 *
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export async function readJsonObject(path: string): Promise<object> {
  const text = await readFile(path, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new OctroiError('WORKSPACE_DAMAGED', { path, problem }, { cause });
  }
  if (isObject(content)) return content;
  const problem = { en: 'it holds no object', fr: 'ce n’est pas un objet' };
  throw new OctroiError('WORKSPACE_DAMAGED', { path, problem });
}

/**
 * Checks the fields a file is told by; the rest of it is as Octroi wrote it.
 *
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export function checkFields(
  path: string,
  content: object,
  checks: Readonly<Record<string, (value: unknown) => boolean>>,
): void {
  const fields = new Map<string, unknown>(Object.entries(content));
  for (const [field, holds] of Object.entries(checks)) {
    if (holds(fields.get(field))) continue;
    const problem = {
      en: `its field ${field} is missing or wrong`,
      fr: `son champ ${field} est absent ou faux`,
    };
    throw new OctroiError('WORKSPACE_DAMAGED', { path, problem });
  }
}

export function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject);
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
