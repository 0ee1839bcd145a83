import { once } from 'node:events';
import { constants, getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

test.skipIf(process.platform !== 'linux')(
  'a worker lets others go first, its process stays as it was',
  async () => {
    const before = getPriority();
    const worker = new Worker(new URL('./testing/humble-worker.ts', import.meta.url), {
      execArgv: [],
    });
    const [priority] = (await once(worker, 'message')) as [number];
    expect(priority).toBe(constants.priority.PRIORITY_LOW);
    expect(getPriority()).toBe(before);
    await worker.terminate();
  },
);
