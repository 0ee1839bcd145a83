import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { processesFrom } from './processes.ts';
import { root } from './test-workspace.ts';

export interface ServerRequest {
  /** Folder of the workspace that is served. */
  readonly workspace: string;
  /** Options of `octroi serve` beside --workspace and --port. */
  readonly options?: readonly string[];
  /** Variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A free one where absent. */
  readonly port?: number;
}

export interface EndedServer {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A server at work, as `octroi serve` started it; disposing ends it, its children too. */
export interface RunningServer extends AsyncDisposable {
  /** Such as http://127.0.0.1:40123 */
  readonly address: string;
  readonly port: number;
  /** Of the command itself. */
  readonly processId: number;
  /** What it printed so far. */
  readonly printed: () => { readonly stdout: string; readonly stderr: string };
  /** Sends SIGTERM and waits for the end. */
  readonly stop: () => Promise<EndedServer>;
}

const patienceMs = 20_000;

/** Servers that are not ended yet: none outlives this process. */
const alive = new Set<() => void>();
process.once('exit', () => {
  for (const end of alive) end();
});

/** Starts `octroi serve` and waits until it says where it listens. Throws its last words otherwise. */
export async function startServer(request: ServerRequest): Promise<RunningServer> {
  const server = spawnServer(request);
  const address = await Promise.race([
    server.address,
    server.ended.then(() => undefined),
    setTimeout(patienceMs, undefined, { ref: false }),
  ]);
  if (address === undefined) {
    await server.kill();
    throw new Error(`the server did not start: ${server.printed().stderr.slice(-2000)}`);
  }
  return {
    address,
    port: Number(new URL(address).port),
    processId: server.processId,
    printed: server.printed,
    stop: async () => {
      server.child.kill('SIGTERM');
      return Promise.race([
        server.ended,
        setTimeout(patienceMs, undefined, { ref: false }).then(async () => {
          await server.kill();
          throw new Error('the server did not end on SIGTERM');
        }),
      ]);
    },
    [Symbol.asyncDispose]: server.kill,
  };
}

/** Runs `octroi serve` where it has to refuse; gives what it said. */
export async function serverThatRefuses(request: ServerRequest): Promise<EndedServer> {
  const server = spawnServer(request);
  const ended = await Promise.race([
    server.ended,
    setTimeout(patienceMs, undefined, { ref: false }),
  ]);
  await server.kill();
  if (ended === undefined) throw new Error('the server started, or hung');
  return ended;
}

interface Spawned {
  readonly child: ChildProcess;
  readonly processId: number;
  readonly address: Promise<string>;
  readonly ended: Promise<EndedServer>;
  readonly printed: () => { readonly stdout: string; readonly stderr: string };
  /** Ends it and all that it started, at once. */
  readonly kill: () => Promise<void>;
}

function spawnServer({
  workspace,
  options = [],
  environment = {},
  port = 0,
}: ServerRequest): Spawned {
  const program = path.join(root, 'apps', 'cli', 'src', 'bin.ts');
  const args = [program, 'serve', '--workspace', workspace, '--port', `${port}`, ...options];
  const child = spawn(process.execPath, args, {
    cwd: tmpdir(),
    env: { ...process.env, LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid: processId } = child;
  if (processId === undefined) throw new Error('the server could not be started');
  const output = { stdout: '', stderr: '' };
  const address = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
      const [found] = /http:\/\/[^\s"/]+:\d+/.exec(output.stdout) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = once(child, 'close').then(([exitCode]): EndedServer => ({
    exitCode: exitCode as number | null,
    ...output,
  }));
  const killNow = (): void => {
    const started = process.platform === 'linux' ? processesFrom(processId) : [processId];
    for (const one of started) killIfAlive(one);
  };
  alive.add(killNow);
  child.once('close', () => alive.delete(killNow));
  const kill = async (): Promise<void> => {
    killNow();
    await ended;
  };
  return { child, processId, address, ended, printed: () => ({ ...output }), kill };
}

function killIfAlive(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
