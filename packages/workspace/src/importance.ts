import type { GlobalImportance } from '@octroi/scoring';
import { explanationFile, readExplanation, writeExplanation } from './explanation.ts';
import type { Workspace } from './workspace.ts';

/** Keeps what matters to a bundle's model in explanations/<bundle>/importance.json. */
export async function writeImportance(
  workspace: Workspace,
  importance: GlobalImportance,
): Promise<void> {
  await writeExplanation(workspace, 'importance', importance);
}

/**
 * What matters to a bundle's model; undefined until it was measured.
 *
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export async function readImportance(
  workspace: Workspace,
  bundle: string,
): Promise<GlobalImportance | undefined> {
  const found = await readExplanation(workspace, 'importance', { bundle, list: 'features' });
  return found as GlobalImportance | undefined;
}

/** Where the importance of a bundle's features is kept. */
export const importanceFile = (workspace: Workspace, bundle: string): string =>
  explanationFile(workspace, 'importance', bundle);
