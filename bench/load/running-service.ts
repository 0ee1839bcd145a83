import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** A service at work on this machine; disposing ends it. */
export interface RunningService extends AsyncDisposable {
  /** Such as http://127.0.0.1:40123 */
  readonly address: string;
  readonly processId: number;
  /** From the start of the process to the line that names its address. */
  readonly startMs: number;
}

/** Starts a service and waits for the line in which it names its port. Throws where it ends before. */
export async function startService(
  command: string,
  args: readonly string[],
): Promise<RunningService> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, 'line') as Promise<[string]>,
    closed.then(() => Promise.reject(new Error(`${command} ended (see above)`))),
  ]);
  const startMs = performance.now() - started;
  const [, port = ''] = /(?:^|:)(\d+)\b/.exec(line) ?? [];
  await untilItListens(Number(port));
  return {
    address: `http://127.0.0.1:${port}`,
    processId: child.pid ?? 0,
    startMs,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

/** Some name their port just before they listen on it. */
async function untilItListens(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const listens = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (listens) return;
    await wait(50);
  }
  throw new Error(`nothing listens on port ${port}`);
}
