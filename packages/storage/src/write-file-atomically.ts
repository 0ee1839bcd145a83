import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { clearLeftovers } from './clear-leftovers.ts';
import { storageError } from './storage-error.ts';
import { synchronise } from './synchronise.ts';
import { releaseTemporary, reserveTemporary } from './temporary-name.ts';

/**
 * Writes a file so that `path` holds the old content or the whole new one, never a part.
 *
 * Missing folders are made. The content goes to a temporary name beside the target, is synced and
 * renamed. On any error the temporary file is removed and the old file remains.
 *
 * @throws STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  await produceFileAtomically(path, (temporary) => writeFile(temporary, content));
}

/**
 * As `writeFileAtomically`, for a file that `produce` writes under the temporary name it is given.
 *
 * @returns what `produce` returned
 */
export async function produceFileAtomically<Result>(
  path: string,
  produce: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const target = resolve(path);
  const temporary = reserveTemporary(target, 'new');
  try {
    await mkdir(dirname(target), { recursive: true });
    await clearLeftovers(target);
    const result = await produce(temporary);
    await synchronise(temporary);
    await rename(temporary, target);
    await synchronise(dirname(target));
    return result;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw storageError(error, target);
  } finally {
    releaseTemporary(temporary);
  }
}

/** As `produceFileAtomically`, for several files that are written together. */
export async function produceFilesAtomically<Result>(
  paths: readonly string[],
  produce: (temporaries: readonly string[]) => Promise<Result>,
): Promise<Result> {
  if (paths.length === 0) return produce([]);
  const [path, ...others] = paths;
  return produceFileAtomically(path, (temporary) =>
    produceFilesAtomically(others, (temporaries) => produce([temporary, ...temporaries])),
  );
}
