import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { clearLeftovers } from './clear-leftovers.ts';
import { storageError } from './storage-error.ts';
import { releaseTemporary, reserveTemporary } from './temporary-name.ts';

/**
 * Lends a folder beside `path`, on the same disk, and removes it afterwards.
 *
 * What a killed process left under the same `path` is removed first.
 *
 * @throws STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE, and what `use` throws
 */
export async function useTemporaryFolder<Result>(
  path: string,
  use: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const target = resolve(path);
  const temporary = reserveTemporary(target, 'new');
  try {
    await mkdir(dirname(target), { recursive: true });
    await clearLeftovers(target);
    await mkdir(temporary);
    return await use(temporary);
  } catch (error) {
    throw storageError(error, target);
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    releaseTemporary(temporary);
  }
}
