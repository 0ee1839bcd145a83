import { readdirSync, readFileSync } from 'node:fs';

/** Processes of a group that are alive, by their ids: what a detached child started, and itself. Linux only. */
export function processesOfGroup(group: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && statOf(entry)[2] === `${group}`)
    .map(Number);
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
