import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..', '..');
const python = path.join(root, '.tools', 'venv-mlflow', 'bin', 'python');

/** Where MLflow is; undefined where `make test` could not bring it. */
export const mlflowPython: string | undefined = existsSync(python) ? python : undefined;

/** The real server of MLflow, on a port of its own; disposing ends it and removes what it kept. */
export interface MlflowServer extends AsyncDisposable {
  readonly address: string;
  /** Ends all of its processes at once, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it again with what it kept, at the same address. */
  readonly start: () => Promise<void>;
}

/** MLflow's own client runs the Python file `script` against a server; gives what it prints, as JSON. */
export async function runPython(script: string, args: readonly string[]): Promise<unknown> {
  const file = path.join(import.meta.dirname, script);
  const { stdout } = await promisify(execFile)(python, [file, ...args], {
    env: { ...process.env, ...quiet },
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout);
}

export async function startMlflowServer(): Promise<MlflowServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'octroi-mlflow-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    if (child === undefined || !isAlive(child)) return;
    const ended = once(child, 'exit');
    killGroup(child);
    await ended;
  };
  const start = async (): Promise<void> => {
    child = spawnServer(folder, port);
    await untilHealthy(child, address, path.join(folder, 'log'));
  };
  await start();
  return {
    address,
    kill,
    start,
    [Symbol.asyncDispose]: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Servers that are not ended yet: none outlives this process. */
const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) killGroup(child);
});

function isAlive({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

const quiet = {
  MLFLOW_DISABLE_TELEMETRY: 'true',
  DO_NOT_TRACK: 'true',
  MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
  PYTHONDONTWRITEBYTECODE: '1',
  GIT_PYTHON_REFRESH: 'quiet',
};

function spawnServer(folder: string, port: number): ChildProcess {
  const store = `sqlite:///${path.join(folder, 'runs.sqlite')}`;
  const artifacts = path.join(folder, 'artifacts');
  const log = openSync(path.join(folder, 'log'), 'a');
  const options = ['--backend-store-uri', store, '--artifacts-destination', artifacts];
  const place = ['--host', '127.0.0.1', '--port', `${port}`, '--workers', '1'];
  const child = spawn(python, ['-m', 'mlflow', 'server', ...options, ...place], {
    cwd: folder,
    env: { ...process.env, ...quiet },
    stdio: ['ignore', log, log],
    // A group of its own, so that its workers end with it.
    detached: true,
  });
  closeSync(log);
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

/** Its first start makes a database, which takes some 20 s, more on a busy machine. */
const patienceMs = 180_000;

async function untilHealthy(child: ChildProcess, address: string, log: string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end && isAlive(child)) {
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await setTimeout(200);
  }
  if (isAlive(child)) killGroup(child);
  throw new Error(`MLflow did not start: ${readFileSync(log, 'utf8').slice(-3000)}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
