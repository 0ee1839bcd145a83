import { Worker } from 'node:worker_threads';
import type { DrawnRows } from './draw-block.ts';
import type { DrawWorkerData } from './draw-worker.ts';

/** Blocks a thread draws ahead of the one being written: what bounds the memory. */
const ahead = 2;

interface Drawer {
  draw(block: number): Promise<DrawnRows[]>;
  close(): Promise<unknown>;
}

/**
 * Has threads draw the blocks numbered from 0, and gives them in their order.
 *
 * Threads take the blocks in turns; what a block holds does not depend on who draws it. They end with
 * the iteration.
 *
 * @throws what a thread threw, or that it ended
 */
export async function* drawOnThreads(
  data: DrawWorkerData,
  { blocks, threads }: { readonly blocks: number; readonly threads: number },
): AsyncGenerator<DrawnRows[], void, undefined> {
  const drawers = Array.from({ length: Math.min(threads, blocks) }, () => startDrawer(data));
  try {
    const awaited: Promise<DrawnRows[]>[] = [];
    for (let block = 0; block < blocks + drawers.length * ahead; block += 1) {
      if (block < blocks) awaited.push(drawers[block % drawers.length].draw(block));
      if (block < drawers.length * ahead) continue;
      const next = awaited.shift();
      if (next !== undefined) yield await next;
    }
  } finally {
    await Promise.all(drawers.map((drawer) => drawer.close()));
  }
}

/** A thread; it answers in the order it is asked. */
function startDrawer(data: DrawWorkerData): Drawer {
  const file = new URL('./draw-worker.ts', import.meta.url);
  const worker = new Worker(file, { workerData: data, execArgv: [], name: 'synthesis' });
  const waiting: PromiseWithResolvers<DrawnRows[]>[] = [];
  let failure: unknown;
  worker.on('message', (drawn: DrawnRows[]) => {
    waiting.shift()?.resolve(drawn);
  });
  worker.on('error', (error) => {
    failure = error;
  });
  worker.on('exit', (code) => {
    failure ??= new Error(`the thread that draws rows ended with exit code ${code}`);
    for (const { reject } of waiting.splice(0)) reject(failure);
  });
  return {
    draw: (block) => {
      const answer = Promise.withResolvers<DrawnRows[]>();
      // Whoever waits for an earlier block hears of a failure first; nobody may ask for this one.
      answer.promise.catch(() => undefined);
      if (failure === undefined) waiting.push(answer);
      else answer.reject(failure);
      worker.postMessage(block);
      return answer.promise;
    },
    close: () => worker.terminate(),
  };
}
