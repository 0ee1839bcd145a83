import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const page = path.join('apps', 'web');
const ownRooms = '@octroi/';

/** Every file the page is built from, sorted, as paths inside the repository: tests are not among them. */
export function webSources(root: string): string[] {
  const rooms = roomsOf(root, page).map((room) => path.join('packages', room));
  const found = [page, ...rooms].flatMap((folder) => filesUnder(root, folder));
  return [...found, 'package-lock.json'].sort();
}

/** One hash of the names and contents of all sources. */
export function webSourcesHash(root: string): string {
  const hash = createHash('sha256');
  for (const file of webSources(root)) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file.split(path.sep).join('/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
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

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return isOutput(entry.name) ? [] : filesUnder(root, inside);
    return /[.]test[.]tsx?$/.test(entry.name) ? [] : [inside];
  });
}

const isOutput = (name: string): boolean => name === 'node_modules' || name === 'dist';
