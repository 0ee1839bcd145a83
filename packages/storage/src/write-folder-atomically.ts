import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { clearLeftovers } from './clear-leftovers.ts';
import { storageError } from './storage-error.ts';
import { synchronise, synchroniseFolder } from './synchronise.ts';
import { releaseTemporary, reserveTemporary } from './temporary-name.ts';

/**
 * Writes a folder so that `path` holds the old folder or the whole new one.
 *
 * `fill` writes into a temporary folder beside the target, which is then synced and renamed. A
 * folder cannot be swapped in one step: the old one is first renamed aside, and a process killed
 * just then is mended by the next write. On any error the old folder remains.
 *
 * @returns what `fill` returned
 * @throws STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE, and what `fill` throws
 */
export async function writeFolderAtomically<Result>(
  path: string,
  fill: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const target = resolve(path);
  const temporary = reserveTemporary(target, 'new');
  try {
    await mkdir(dirname(target), { recursive: true });
    await clearLeftovers(target);
    await mkdir(temporary);
    const result = await fill(temporary);
    await synchroniseFolder(temporary);
    await replaceFolder(target, temporary);
    await synchronise(dirname(target));
    return result;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw storageError(error, target);
  } finally {
    releaseTemporary(temporary);
  }
}

async function replaceFolder(target: string, replacement: string): Promise<void> {
  if (!existsSync(target)) {
    await rename(replacement, target);
    return;
  }
  const old = reserveTemporary(target, 'old');
  await rename(target, old);
  try {
    await rename(replacement, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
  releaseTemporary(old);
}
