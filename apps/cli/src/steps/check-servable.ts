import { isOctroiError, OctroiError } from '@octroi/core';
import { bundleFolder, champion, championOf } from '@octroi/workspace';
import type { Context } from '../context.ts';

/**
 * Makes sure that there is a bundle to serve, before a server is started.
 *
 * @throws OctroiError CLI_NOTHING_TO_SERVE; WORKSPACE_BUNDLE_UNKNOWN for a bundle that was named,
 * WORKSPACE_ALIAS_DANGLING, WORKSPACE_DAMAGED
 */
export async function checkServable(
  { workspace, portfolio }: Pick<Context, 'workspace' | 'portfolio'>,
  bundle: string | undefined,
): Promise<void> {
  if (bundle !== undefined) {
    await bundleFolder(workspace, bundle);
    return;
  }
  for (const name of [champion, championOf(portfolio.demoPreset)]) {
    try {
      await bundleFolder(workspace, name);
      return;
    } catch (error) {
      if (!isOctroiError(error, 'WORKSPACE_BUNDLE_UNKNOWN')) throw error;
    }
  }
  throw new OctroiError('CLI_NOTHING_TO_SERVE', { workspace: workspace.root });
}
