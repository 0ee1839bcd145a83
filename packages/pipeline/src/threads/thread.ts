/** What runs in a thread: one job after the other, each of them task by task. */
import { parentPort } from 'node:worker_threads';
import type { Answered, StartJob } from './job.ts';

/** A job begins, or a task of it. */
export type Message =
  { readonly file: string; readonly data: unknown } | { readonly task: unknown };

let job: Promise<(task: unknown) => Answered<unknown>> | undefined;

parentPort?.on('message', (message: Message) => {
  if ('file' in message) job = begin(message.file, message.data);
  else
    void job?.then((work) => {
      answer(work(message.task));
    });
});

async function begin(file: string, data: unknown): Promise<(task: unknown) => Answered<unknown>> {
  const { start } = (await import(file)) as { start: StartJob<unknown, unknown, unknown> };
  return start(data);
}

function answer({ answer: value, handedOver }: Answered<unknown>): void {
  parentPort?.postMessage(value, handedOver);
}
