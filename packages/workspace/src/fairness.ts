import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FairnessDocument } from '@octroi/scoring';
import { writeFileAtomically } from '@octroi/storage';
import { isPlainName } from './plain-name.ts';
import { checkFields, isListOfObjects, readJsonObject } from './read-json-object.ts';
import type { Workspace } from './workspace.ts';

/** Keeps what a bundle does to protected groups in explanations/<bundle>/fairness.json; NaN becomes null. */
export async function writeFairness(
  workspace: Workspace,
  fairness: FairnessDocument,
): Promise<void> {
  const file = fairnessFile(workspace, fairness.bundle);
  await writeFileAtomically(file, `${JSON.stringify(fairness, null, 2)}\n`);
}

/**
 * What a bundle does to protected groups, as it was last measured; undefined until it was.
 *
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export async function readFairness(
  workspace: Workspace,
  bundleId: string,
): Promise<FairnessDocument | undefined> {
  const file = fairnessFile(workspace, bundleId);
  if (!isPlainName(bundleId) || !existsSync(file)) return undefined;
  const content = await readJsonObject(file);
  checkFields(file, content, {
    bundle: (bundle) => bundle === bundleId,
    attributes: isListOfObjects,
  });
  return content as FairnessDocument;
}

function fairnessFile(workspace: Workspace, bundleId: string): string {
  return path.join(workspace.explanations, bundleId, 'fairness.json');
}
