import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { openBundle, type Bundle } from '@octroi/scoring';
import { bundleFolder } from './aliases.ts';
import type { Workspace } from './workspace.ts';

/**
 * Opens a bundle by path, id, alias or preset name.
 *
 * @throws OctroiError WORKSPACE_BUNDLE_UNKNOWN, WORKSPACE_ALIAS_DANGLING, BUNDLE_UNREADABLE,
 * BUNDLE_VERSION, BUNDLE_ALTERED
 */
export async function openNamedBundle(workspace: Workspace, name: string): Promise<Bundle> {
  return openBundleFolder(await bundleFolder(workspace, name));
}

/**
 * Opens the bundle in a folder; no file outside it is read.
 *
 * @throws OctroiError BUNDLE_UNREADABLE, BUNDLE_VERSION, BUNDLE_ALTERED
 */
export async function openBundleFolder(folder: string): Promise<Bundle> {
  return openBundle(async (file) => {
    const safe = path.basename(file);
    try {
      return await readFile(path.join(folder, safe));
    } catch (cause) {
      throw new OctroiError('BUNDLE_UNREADABLE', { problem: `${safe} is missing` }, { cause });
    }
  });
}
