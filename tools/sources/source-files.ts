import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file under a folder of the repository, as paths inside it: no tests, no outputs, no installed
 * packages. Empty where there is no such folder.
 */
export function sourceFiles(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return isOutput(entry.name) ? [] : sourceFiles(root, inside);
    return /[.]test[.]tsx?$/.test(entry.name) ? [] : [inside];
  });
}

/** One sha256 of the names and contents of files of the repository, in whatever order they come. */
export function hashOfFiles(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file.split(path.sep).join('/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

const isOutput = (name: string): boolean => name === 'node_modules' || name === 'dist';
