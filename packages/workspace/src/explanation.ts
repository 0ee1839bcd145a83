import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@octroi/storage';
import { isPlainName } from './plain-name.ts';
import { checkFields, isListOfObjects, readJsonObject } from './read-json-object.ts';
import type { Workspace } from './workspace.ts';

/** What was measured of a bundle: a document that names it. */
export type ExplanationName = 'fairness' | 'importance';

/** Where it is kept: explanations/<bundle>/<name>.json. */
export function explanationFile(
  workspace: Workspace,
  name: ExplanationName,
  bundle: string,
): string {
  return path.join(workspace.explanations, bundle, `${name}.json`);
}

/** NaN becomes null. */
export async function writeExplanation(
  workspace: Workspace,
  name: ExplanationName,
  document: { readonly bundle: string },
): Promise<void> {
  const file = explanationFile(workspace, name, document.bundle);
  await writeFileAtomically(file, `${JSON.stringify(document, null, 2)}\n`);
}

/**
 * As it was last measured; undefined until it was.
 *
 * @param asked the field `list` of it is a list of objects
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export async function readExplanation(
  workspace: Workspace,
  name: ExplanationName,
  asked: { readonly bundle: string; readonly list: string },
): Promise<object | undefined> {
  const file = explanationFile(workspace, name, asked.bundle);
  if (!isPlainName(asked.bundle) || !existsSync(file)) return undefined;
  const content = await readJsonObject(file);
  checkFields(file, content, {
    bundle: (bundle) => bundle === asked.bundle,
    [asked.list]: isListOfObjects,
  });
  return content;
}
