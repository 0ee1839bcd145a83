import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from '../sources/source-files.ts';

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const page = path.join('apps', 'web');
const ownRooms = '@octroi/';

/** Every file the page is built from: its own, those of the rooms it uses, and the lockfile. */
export function webSources(root: string): string[] {
  const rooms = roomsOf(root, page).map((room) => path.join('packages', room));
  const found = [page, ...rooms].flatMap((folder) => sourceFiles(root, folder));
  return [...found, 'package-lock.json'];
}

/** The rooms that a package asks for, and those that they ask for. */
function roomsOf(root: string, start: string): string[] {
  const found = new Set<string>();
  const waiting = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const file = path.join(root, folder, 'package.json');
    const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
    for (const name of Object.keys(dependencies)) {
      const room = name.slice(ownRooms.length);
      if (!name.startsWith(ownRooms) || found.has(room)) continue;
      found.add(room);
      waiting.push(path.join('packages', room));
    }
  }
  return [...found];
}
