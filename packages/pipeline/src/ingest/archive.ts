import { type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { OctroiError } from '@octroi/core';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/**
 * Names of the files in a zip. A name that would leave the archive's folder refuses the archive.
 *
 * @throws INGEST_FILE_UNREADABLE
 */
export async function listArchive(path: string): Promise<string[]> {
  try {
    return await useArchive(path, async (zip) => {
      const names: string[] = [];
      for await (const { fileName } of zip.eachEntry()) {
        if (!fileName.endsWith('/')) names.push(fileName);
      }
      return names;
    });
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new OctroiError('INGEST_FILE_UNREADABLE', { path, problem }, { cause });
  }
}

/**
 * Lends the unpacked bytes of one file of a zip, and its stated size. Reading ends with an error
 * where there are more or fewer bytes than stated, or their checksum differs.
 */
export async function useArchiveEntry<Result>(
  path: string,
  name: string,
  use: (bytes: readonly [Readable, Transform], statedSize: number) => Promise<Result>,
): Promise<Result> {
  return useArchive(path, async (zip) => {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name) continue;
      const stream = await zip.openReadStreamPromise(entry);
      return await use([stream, checksum(entry)], entry.uncompressedSize);
    }
    throw new Error(`no entry is named ${name}`);
  });
}

function checksum(entry: Entry): Transform {
  let sum = 0;
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      sum = crc32(bytes, sum);
      done(null, bytes);
    },
    flush(done) {
      done(sum === entry.crc32 ? null : new Error(`the checksum of ${entry.fileName} is wrong`));
    },
  });
}

async function useArchive<Result>(
  path: string,
  use: (zip: ZipFile) => Promise<Result>,
): Promise<Result> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true });
  try {
    return await use(zip);
  } finally {
    zip.close();
  }
}
