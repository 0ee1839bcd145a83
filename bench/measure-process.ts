import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

export interface MeasuredProcess {
  readonly seconds: number;
  /** Highest sum of the resident memory of the process and all it started, in bytes. */
  readonly peakBytes: number;
  readonly stdout: string;
}

interface Command {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const sampleEveryMs = 50;

/**
 * Runs a command; throws with its last words where it fails.
 *
 * Memory is sampled from Linux's /proc over the process group; pages that two processes share count
 * twice, so the peak is an upper bound up to what happens between two samples. NaN elsewhere.
 */
export async function measureProcess(request: Command): Promise<MeasuredProcess> {
  const { command, arguments: given, environment } = request;
  const started = performance.now();
  const child = spawn(command, given, {
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peakBytes = process.platform === 'linux' ? 0 : Number.NaN;
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(child.pid));
  }, sampleEveryMs);
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  try {
    const [status, stdout, stderr] = await Promise.all([
      closed,
      text(child.stdout),
      text(child.stderr),
    ]);
    const seconds = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-2000)}`);
    return { seconds, peakBytes, stdout };
  } finally {
    clearInterval(sampling);
  }
}

const pageBytes =
  process.platform === 'linux' ? Number(execFileSync('getconf', ['PAGESIZE'])) : Number.NaN;

function residentBytes(group: number | undefined): number {
  if (process.platform !== 'linux') return Number.NaN;
  let pages = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = statOf(entry);
    if (Number(fields[2]) === group) pages += Number(fields[21]);
  }
  return pages * pageBytes;
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
