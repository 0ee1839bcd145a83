import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** `new`: what is being written. `old`: what it replaces, for the moment between two renames. */
type TemporaryRole = 'new' | 'old';

const own = new Set<string>();
const host = hostname().replaceAll(/[^\w-]/g, '-');

/** Reserves a hidden name beside `target`; it names machine and process, so that a leftover is known as one. */
export function reserveTemporary(target: string, role: TemporaryRole): string {
  const unique = randomBytes(6).toString('hex');
  const name = `${prefixOf(target)}${host}.${String(process.pid)}.${unique}.${role}`;
  own.add(name);
  return join(dirname(target), name);
}

/** Gives a reserved name back, once nothing is there any more. */
export function releaseTemporary(path: string): void {
  own.delete(basename(path));
}

/**
 * The role of `entry` if it was left for `target` by a process of this machine that is gone.
 *
 * Names of other machines (a shared disk) are left alone: whether their process lives is unknown here.
 */
export function leftoverRole(target: string, entry: string): TemporaryRole | undefined {
  const prefix = prefixOf(target);
  if (!entry.startsWith(prefix) || own.has(entry)) return undefined;
  const parts = /^([\w-]+)\.(\d+)\.[0-9a-f]{12}\.(new|old)$/.exec(entry.slice(prefix.length));
  if (parts?.[1] !== host || isAnotherLivingProcess(Number(parts[2]))) return undefined;
  return parts[3] === 'old' ? 'old' : 'new';
}

function prefixOf(target: string): string {
  return `.${basename(target)}.octroi-`;
}

function isAnotherLivingProcess(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
