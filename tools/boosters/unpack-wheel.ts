import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OctroiError } from '@octroi/core';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** The shared libraries, what they are linked with, and the licences. */
const needed =
  /^(lightgbm\/lib\/|xgboost\/lib\/|xgboost\/\.dylibs\/|[\w.]+\.libs\/)[^/]+$|\/licenses\/.*[^/]$/;

/**
 * Unpacks the needed files of one wheel into a folder, in the wheel's own layout: the libraries
 * look for each other by relative paths. Throws BOOSTER_WHEEL_DAMAGED.
 */
export async function unpackWheel(file: string, folder: string): Promise<void> {
  try {
    const zip = await openPromise(file);
    for await (const entry of zip.eachEntry()) {
      if (needed.test(entry.fileName)) await unpackEntry(zip, entry, folder);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OctroiError('BOOSTER_WHEEL_DAMAGED', { path: file, reason }, { cause });
  }
}

async function unpackEntry(zip: ZipFile, entry: Entry, folder: string): Promise<void> {
  const target = path.join(folder, entry.fileName);
  mkdirSync(path.dirname(target), { recursive: true });
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
}
