import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, and they, as far as they are alive. Linux only. */
export function processesFrom(processId: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .map((entry) => [Number(entry), Number(statOf(entry)[1])]),
  );
  const found = parents.has(processId) ? [processId] : [];
  for (const one of found) {
    found.push(...[...parents].flatMap(([child, parent]) => (parent === one ? [child] : [])));
  }
  return found;
}

/** Resident memory in bytes. Linux only. */
export function residentBytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(kibibytes) * 1024;
}

/** Files that a process has in its memory: its shared libraries among them. Linux only. */
export function mappedFiles(processId: number): string[] {
  const maps = readFileSync(`/proc/${processId}/maps`, 'utf8');
  return [...new Set([...maps.matchAll(/ (\/.+)$/gm)].map(([, file]) => file))];
}

/** Fields of /proc/PID/stat from the state on (proc(5) counts it as the third); none once it is gone. */
function statOf(processId: string): string[] {
  try {
    const line = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
