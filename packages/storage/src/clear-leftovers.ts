import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { leftoverRole } from './temporary-name.ts';

/**
 * Removes what killed processes left beside `target`.
 *
 * A process killed between the two renames of a folder leaves the old folder under its temporary
 * name and no target: the old folder is put back.
 */
export async function clearLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  for (const entry of await readdir(folder)) {
    const role = leftoverRole(target, entry);
    if (role === undefined) continue;
    const path = join(folder, entry);
    if (role === 'old' && !existsSync(target)) await rename(path, target);
    else await rm(path, { recursive: true, force: true });
  }
}
