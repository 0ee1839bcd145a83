import { expect, test } from 'vitest';
import type { Order } from './testing/obedient-job.ts';
import { inThread, onThreads } from './on-threads.ts';

const file = new URL('./testing/obedient-job.ts', import.meta.url);
const task = (order: Order, byte = 0): { order: Order; bytes: Uint8Array } => ({
  order,
  bytes: Uint8Array.of(byte),
});
type Task = ReturnType<typeof task>;

test('answers come in the order of the tasks, however many threads give them', async () => {
  const tasks = Array.from({ length: 9 }, (_, at) => task('add', at));
  const answers = onThreads<Task, Uint8Array>({ file, data: 10, threads: 3 }, tasks);
  expect((await Array.fromAsync(answers)).map(([byte]) => byte)).toEqual(
    tasks.map((_, at) => at + 10),
  );
});

test('what is handed over is with the thread alone', async () => {
  const given = task('add', 5);
  const handedOver = ({ bytes }: Task): ArrayBuffer[] => [bytes.buffer as ArrayBuffer];
  const answer = await inThread<Task, Uint8Array>({ file, data: 1, handedOver }, given);
  expect([answer, given.bytes]).toEqual([Uint8Array.of(6), new Uint8Array(0)]);
});

test('a known error keeps its code, any other its text; the next task has a thread again', async () => {
  await expect(inThread({ file, data: 1 }, task('fail as known'))).rejects.toMatchObject({
    code: 'TRAINING_ONE_CLASS',
    values: { rows: 3, label: 1 },
  });
  await expect(inThread({ file, data: 1 }, task('fail'))).rejects.toThrow('odd');
  expect(await inThread({ file, data: 1 }, task('add', 1))).toEqual(Uint8Array.of(2));
});

test('a signal ends a thread, whatever it is at', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const waiting = inThread({ file, data: 1, signal }, task('wait for ever'));
  controller.abort(new Error('not wanted'));
  await expect(waiting).rejects.toThrow('not wanted');
  await expect(inThread({ file, data: 1, signal }, task('add'))).rejects.toThrow('not wanted');
});
