import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOfFiles } from '../sources/source-files.ts';
import { webSources } from './web-sources.ts';

interface BuildRequest {
  /** The repository. */
  readonly root: string;
  /** Builds the page into an empty folder; throws where it cannot. */
  readonly build: (out: string) => void;
  /** Told when the page is built; silent when it is there. */
  readonly say: (line: string) => void;
}

/** Holds the hash of what the page was built from; tools/setup.sh looks at its age. */
export const stampFile = '.octroi-sources';

/**
 * Builds the page into apps/web/dist where its sources changed since the last build.
 *
 * The folder appears whole or not at all; the page that was there stays until then.
 */
export function buildWeb({ root, build, say }: BuildRequest): void {
  const target = path.join(root, 'apps', 'web', 'dist');
  const stamp = path.join(target, stampFile);
  const wanted = `${hashOfFiles(root, webSources(root))}\n`;
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    say('building the page');
    const staging = path.join(root, '.tools', `web.${process.pid}.tmp`);
    rmSync(staging, { recursive: true, force: true });
    try {
      mkdirSync(staging, { recursive: true });
      build(staging);
      writeFileSync(path.join(staging, stampFile), wanted);
      rmSync(target, { recursive: true, force: true });
      renameSync(staging, target);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  }
  // Newer than every source, folders included: the quick look of tools/setup.sh ends there.
  writeFileSync(stamp, wanted);
}
