import { readFile } from 'node:fs/promises';
import { OctroiError } from '@octroi/core';

/**
 * A JSON object that Octroi wrote into the workspace.
 *
 * @throws OctroiError CLI_WORKSPACE_DAMAGED
 */
export async function readJsonObject(path: string): Promise<object> {
  const text = await readFile(path, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new OctroiError('CLI_WORKSPACE_DAMAGED', { path, problem }, { cause });
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  const problem = { en: 'it holds no object', fr: 'ce n’est pas un objet' };
  throw new OctroiError('CLI_WORKSPACE_DAMAGED', { path, problem });
}
