import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { openBundle, type Bundle } from '@octroi/scoring';
import { bundleFolder } from './aliases.ts';
import type { Workspace } from './workspace.ts';

/**
 * Opens a bundle by path, id, alias or preset name.
 *
 * @throws OctroiError CLI_BUNDLE_UNKNOWN, BUNDLE_UNREADABLE, BUNDLE_VERSION, BUNDLE_ALTERED
 */
export async function openNamedBundle(workspace: Workspace, name: string): Promise<Bundle> {
  const folder = await bundleFolder(workspace, name);
  return openBundle(async (file) => {
    const safe = path.basename(file);
    try {
      return await readFile(path.join(folder, safe));
    } catch (cause) {
      throw new OctroiError('BUNDLE_UNREADABLE', { problem: `${safe} is missing` }, { cause });
    }
  });
}
