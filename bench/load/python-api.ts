import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchContext } from '../case.ts';
import { pythonWithPackages } from '../python-peer.ts';

/** A service at work on this machine. */
export interface RunningService extends AsyncDisposable {
  readonly address: string;
}

/** Starts bench/peers/api_peer.py, which scores a row by lightgbm as an array or as a data frame. */
export async function startPythonApi(
  context: BenchContext,
  peer: {
    readonly kind: 'array' | 'frame';
    /** LightGBM's text. */
    readonly model: string;
    readonly fields: readonly string[];
  },
): Promise<RunningService> {
  const script = path.join(context.root, 'bench', 'peers', 'api_peer.py');
  const child = spawn(
    pythonWithPackages(context),
    [script, peer.model, peer.kind, ...peer.fields],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const [port] = await Promise.race([
    once(lines, 'line') as Promise<[string]>,
    closed.then(() => Promise.reject(new Error('the Python service ended (see above)'))),
  ]);
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
