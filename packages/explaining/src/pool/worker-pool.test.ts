import { afterEach, expect, test } from 'vitest';
import type { Order } from '../testing/obedient-worker.ts';
import { WorkerPool } from './worker-pool.ts';

const pools: WorkerPool<Order, string>[] = [];

function startPool(workers: number, queueLimit: number): WorkerPool<Order, string> {
  const pool = new WorkerPool<Order, string>({
    start: {
      file: new URL('../testing/obedient-worker.ts', import.meta.url),
      options: { execArgv: [] },
    },
    workers,
    queueLimit,
    now: () => performance.now(),
  });
  pools.push(pool);
  return pool;
}

const say = (text: string, afterMs = 0): { task: Order } => ({ task: { say: text, afterMs } });

afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

test('each task gets its own answer, whoever is quicker', async () => {
  const pool = startPool(2, 10);
  const asked = Array.from({ length: 8 }, (_, index) => pool.run(say(`${index}`, 8 - index)));
  expect(await Promise.all(asked)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
});

test('one task too many is refused, with how long to wait; the others are done', async () => {
  const pool = startPool(1, 2);
  const asked = [say('a', 50), say('b'), say('c')].map((request) => pool.run(request));
  expect([pool.running, pool.waiting]).toEqual([1, 2]);
  await expect(pool.run(say('d'))).rejects.toMatchObject({
    code: 'EXPLAIN_QUEUE_FULL',
    values: { waiting: 2, seconds: 1 },
  });
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c']);
  expect(await pool.run(say('e'))).toBe('e');
});

test('a queue of none still has its workers busy', async () => {
  const pool = startPool(1, 0);
  const asked = pool.run(say('a', 20));
  await expect(pool.run(say('b'))).rejects.toMatchObject({ code: 'EXPLAIN_QUEUE_FULL' });
  expect(await asked).toBe('a');
});

test('a task whose worker dies fails, and a new worker does the next', async () => {
  const pool = startPool(1, 5);
  const dying = pool.run({ task: { die: 'as told' } });
  const next = pool.run(say('alive'));
  await expect(dying).rejects.toMatchObject({
    code: 'EXPLAIN_WORKER_DIED',
    values: { reason: 'as told' },
  });
  expect(await next).toBe('alive');
});

test('errors keep their code, or their text', async () => {
  const pool = startPool(1, 5);
  await expect(pool.run({ task: { fail: 'known' } })).rejects.toMatchObject({
    code: 'MODEL_REFERENCE_EMPTY',
  });
  await expect(pool.run({ task: { fail: 'unknown' } })).rejects.toThrow('odd');
});

test('a signal takes a task out of the queue, and lets go of one under way', async () => {
  const pool = startPool(1, 5);
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = pool.run({ ...say('a', 30), signal: running.signal });
  const second = pool.run({ ...say('b'), signal: waiting.signal });
  const third = pool.run(say('c'));
  waiting.abort(new Error('not wanted'));
  running.abort(new Error('too late'));
  await expect(second).rejects.toThrow('not wanted');
  await expect(first).rejects.toThrow('too late');
  expect(await third).toBe('c');
  await expect(pool.run({ ...say('d'), signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});

test('closing fails what is under way or waits, and what comes after', async () => {
  const pool = startPool(1, 5);
  const asked = [say('a', 1000), say('b')].map((request) => pool.run(request));
  const outcomes = Promise.allSettled(asked);
  await pool.close();
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'EXPLAIN_CLOSED' } });
  }
  await expect(pool.run(say('c'))).rejects.toMatchObject({ code: 'EXPLAIN_CLOSED' });
});
