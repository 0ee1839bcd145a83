import { mkdir, open, readFile, truncate, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storageError } from './storage-error.ts';

/** Plain data by key that outlives the process: a line each, added to the end of a file. */
export interface Journal extends AsyncDisposable {
  /** The last value of a key, as JSON keeps it. */
  get(key: string): unknown;
  /** Ends when the line is on the disk. @throws STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE */
  set(key: string, value: unknown): Promise<void>;
}

/**
 * Opens a journal, made where there is none. A last line that was not written whole, as by a machine that lost its
 * power, is cut off.
 *
 * @throws STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE
 */
export async function openJournal(path: string): Promise<Journal> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a');
    const values = await readLines(path);
    return journalOf(file, path, values);
  } catch (error) {
    throw storageError(error, path);
  }
}

function journalOf(file: FileHandle, path: string, values: Map<string, unknown>): Journal {
  return {
    get: (key) => values.get(key),
    set: async (key, value) => {
      try {
        await file.appendFile(`${JSON.stringify([key, value])}\n`);
        await file.datasync();
      } catch (error) {
        throw storageError(error, path);
      }
      values.set(key, value);
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}

/** The values of the whole lines; what comes after them is cut off. */
async function readLines(path: string): Promise<Map<string, unknown>> {
  const content = await readFile(path);
  const values = new Map<string, unknown>();
  let end = 0;
  for (let next = content.indexOf('\n'); next >= 0; next = content.indexOf('\n', end)) {
    const line = entryOf(content.toString('utf8', end, next));
    if (line === undefined) break;
    values.set(...line);
    end = next + 1;
  }
  if (end < content.length) await truncate(path, end);
  return values;
}

function entryOf(line: string): [string, unknown] | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') return undefined;
    return [entry[0], entry[1]];
  } catch {
    return undefined;
  }
}
