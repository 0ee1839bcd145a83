import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Forces one file or folder entry to the disk. */
export async function synchronise(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Forces a folder and everything in it to the disk. */
export async function synchroniseFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await synchroniseFolder(path);
    else if (entry.isFile()) await synchronise(path);
  }
  await synchronise(folder);
}
