import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

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
