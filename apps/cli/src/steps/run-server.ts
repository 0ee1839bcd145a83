import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import type { Context } from '../context.ts';
import { compileCache } from '../compile-cache.ts';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly workers: number;
  readonly bundle?: string;
  readonly policy?: string;
}

/**
 * Runs the server in a process of its own until it ends; gives its exit code.
 *
 * Ctrl-C or SIGTERM asks it to end once. It stands in a process group of its own, so that a terminal
 * does not ask it a second time, and it is told through its channel when this process is gone.
 *
 * @throws OctroiError CLI_SERVER_DIED where a signal killed it
 */
export async function runServer(
  context: Pick<Context, 'home' | 'environment' | 'signal' | 'workspace' | 'language'>,
  options: ServeOptions,
): Promise<number> {
  const { home, environment, signal } = context;
  signal.throwIfAborted();
  const program = path.join(home, 'apps', 'api', 'src', 'bin.ts');
  const child = spawn(process.execPath, [program, ...argumentsOf(context, options)], {
    env: { NODE_COMPILE_CACHE: compileCache(home), ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const end = (): void => {
    child.kill('SIGTERM');
  };
  signal.addEventListener('abort', end);
  try {
    const [code, killedBy] = (await once(child, 'exit')) as [number | null, string | null];
    if (code !== null) return code;
    throw new OctroiError('CLI_SERVER_DIED', { signal: String(killedBy) });
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function argumentsOf(
  { workspace, language }: Pick<Context, 'workspace' | 'language'>,
  options: ServeOptions,
): string[] {
  const { port, host, workers, bundle, policy } = options;
  return [
    ...['--workspace', workspace.root],
    ...['--host', host],
    ...['--port', String(port)],
    ...['--workers', String(workers)],
    ...(bundle === undefined ? [] : ['--bundle', bundle]),
    ...(policy === undefined ? [] : ['--policy', policy]),
    ...['--lang', language],
  ];
}
