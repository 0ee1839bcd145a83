import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GlobalImportance } from '@octroi/scoring';
import { writeFileAtomically } from '@octroi/storage';
import { isPlainName } from './plain-name.ts';
import { checkFields, isListOfObjects, readJsonObject } from './read-json-object.ts';
import type { Workspace } from './workspace.ts';

/** Keeps what matters to a bundle's model in explanations/<bundle>/importance.json. */
export async function writeImportance(
  workspace: Workspace,
  importance: GlobalImportance,
): Promise<void> {
  await writeFileAtomically(
    importanceFile(workspace, importance.bundle),
    `${JSON.stringify(importance, null, 2)}\n`,
  );
}

/**
 * What matters to a bundle's model; undefined until it was measured.
 *
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export async function readImportance(
  workspace: Workspace,
  bundleId: string,
): Promise<GlobalImportance | undefined> {
  const file = importanceFile(workspace, bundleId);
  if (!isPlainName(bundleId) || !existsSync(file)) return undefined;
  const content = await readJsonObject(file);
  checkFields(file, content, {
    bundle: (bundle) => bundle === bundleId,
    features: isListOfObjects,
  });
  return content as GlobalImportance;
}

/** Where the importance of a bundle's features is kept. */
export function importanceFile(workspace: Workspace, bundleId: string): string {
  return path.join(workspace.explanations, bundleId, 'importance.json');
}
