import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storageError } from './storage-error.ts';
import { synchronise } from './synchronise.ts';

/**
 * Puts a finished file under its final name, replacing what was there; both are on one disk.
 *
 * @throws STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE
 */
export async function moveFile(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await synchronise(from);
    await rename(from, to);
    await synchronise(dirname(to));
  } catch (error) {
    throw storageError(error, to);
  }
}
