import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder on a disk of its own. */
export interface SmallDisk {
  readonly path: string;
  /** False where this process may not mount one: `path` is then an ordinary folder. */
  readonly canMount: boolean;
  readonly remove: () => void;
}

/** @param size as mount has it: 256k */
export function mountSmallDisk(size: string): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'octroi-small-disk-'));
  const canMount = mount(path, size);
  return {
    path,
    canMount,
    remove: () => {
      if (canMount) execFileSync('umount', [path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function mount(path: string, size: string): boolean {
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${size}`];
    execFileSync('mount', [...options, 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
