import type { FairnessDocument } from '@octroi/scoring';
import { readExplanation, writeExplanation } from './explanation.ts';
import type { Workspace } from './workspace.ts';

/** Keeps what a bundle does to protected groups in explanations/<bundle>/fairness.json; NaN becomes null. */
export async function writeFairness(
  workspace: Workspace,
  fairness: FairnessDocument,
): Promise<void> {
  await writeExplanation(workspace, 'fairness', fairness);
}

/**
 * What a bundle does to protected groups, as it was last measured; undefined until it was.
 *
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export async function readFairness(
  workspace: Workspace,
  bundle: string,
): Promise<FairnessDocument | undefined> {
  const found = await readExplanation(workspace, 'fairness', { bundle, list: 'attributes' });
  return found as FairnessDocument | undefined;
}
