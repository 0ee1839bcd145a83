/** What runs in a thread: one job after the other, each of them task by task. */
import { parentPort } from 'node:worker_threads';
import { isOctroiError, type ErrorCode, type ErrorValues } from '@octroi/core';
import type { Answered, StartJob } from './job.ts';

/** A job begins, or a task of it. */
export type Message =
  { readonly file: string; readonly data: unknown } | { readonly task: unknown };

/** A task is done, or a known error ended it; any other error ends the thread. */
export type Reply<Answer> =
  { readonly answer: Answer } | { readonly code: ErrorCode; readonly values: ErrorValues };

type Start = StartJob<unknown, unknown, unknown>;
let work: Awaited<ReturnType<Start>> | undefined;
let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (message: Message) => {
  last = last.then(() => take(message)).catch(fail);
});

async function take(message: Message): Promise<void> {
  if ('file' in message) work = await begin(message.file, message.data);
  else await answer(message.task);
}

async function begin(file: string, data: unknown): Promise<Awaited<ReturnType<Start>>> {
  const { start } = (await import(file)) as { start: Start };
  return start(data);
}

async function answer(task: unknown): Promise<void> {
  if (work === undefined) throw new Error('a task came before its job');
  const { answer: value, handedOver }: Answered<unknown> = await work(task);
  parentPort?.postMessage({ answer: value } satisfies Reply<unknown>, handedOver);
}

function fail(error: unknown): void {
  if (!isOctroiError(error)) throw error;
  const { code, values } = error;
  parentPort?.postMessage({ code, values } satisfies Reply<unknown>);
}
