import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

interface LoadRequest {
  /** Such as http://127.0.0.1:8000 : never another machine's. */
  readonly address: string;
  readonly path: string;
  /** Sent in turn. */
  readonly bodies: readonly object[];
  readonly connections: number;
  readonly seconds: number;
  /** A folder of the case's own. */
  readonly work: string;
}

/** What wrk saw; times in milliseconds. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 2xx and 3xx. */
  readonly refused: number;
  /** Connections that failed, or waited two seconds. */
  readonly broken: number;
}

/** Posts bodies as fast as the server answers, for some seconds. Throws where wrk cannot run. */
export async function runLoad(request: LoadRequest): Promise<Load> {
  const { address, connections, seconds, work } = request;
  const bodies = path.join(work, `bodies${request.path.replaceAll('/', '-')}.jsonl`);
  await writeFile(bodies, request.bodies.map((body) => `${JSON.stringify(body)}\n`).join(''));
  const script = path.join(import.meta.dirname, 'post-bodies.lua');
  const { stdout } = await promisify(execFile)(
    'wrk',
    ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', script, address],
    { env: { ...process.env, BODIES: bodies, TARGET: request.path } },
  ).catch((cause: unknown) => {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const mend = isMissing ? ': `tools/setup.sh wrk` brings it to Debian' : '';
    throw new Error(`wrk could not run${mend}: ${String(cause)}`, { cause });
  });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Load;
}
