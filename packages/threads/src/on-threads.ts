import { Worker } from 'node:worker_threads';
import { OctroiError } from '@octroi/core';
import type { Message, Reply } from './thread.ts';

export interface ThreadWork<Task> {
  /** A module with a job: see `StartJob`. */
  readonly file: URL;
  /** What the job is started with in every thread. */
  readonly data: unknown;
  readonly threads: number;
  /** What of a task is handed over and not copied. */
  readonly handedOver?: (task: Task) => readonly ArrayBuffer[];
  /** Ends the threads, whatever they are at. */
  readonly signal?: AbortSignal | undefined;
}

/** Tasks a thread has beside the one whose answer is awaited: what bounds the memory. */
const ahead = 2;

/**
 * Has threads work on tasks, and gives their answers in the order of the tasks.
 *
 * Threads take the tasks in turns; an answer must not depend on which thread gives it. After the iteration they
 * wait a while for the next one: a thread that has run is twice as fast as a new one.
 *
 * @throws what a thread threw, or that it ended; what `tasks` throws; the signal's reason
 */
export async function* onThreads<Task, Answer>(
  work: ThreadWork<Task>,
  tasks: Iterable<Task> | AsyncIterable<Task>,
): AsyncGenerator<Answer, void, undefined> {
  const threads: Thread<Task, Answer>[] = [];
  const awaited: Promise<Answer>[] = [];
  try {
    let at = 0;
    for await (const task of tasks) {
      if (threads.length < work.threads) threads.push(startThread(work));
      awaited.push(threads[at % work.threads].ask(task));
      at += 1;
      if (awaited.length > threads.length * ahead) yield* first(awaited);
    }
    while (awaited.length > 0) yield* first(awaited);
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

/** Has a thread do one task. Throws as `onThreads` does. */
export async function inThread<Task, Answer>(
  work: Omit<ThreadWork<Task>, 'threads'>,
  task: Task,
): Promise<Answer> {
  const answers = onThreads<Task, Answer>({ ...work, threads: 1 }, [task]);
  const [answer] = await Array.fromAsync(answers);
  return answer;
}

async function* first<Answer>(awaited: Promise<Answer>[]): AsyncGenerator<Answer> {
  const next = awaited.shift();
  if (next !== undefined) yield await next;
}

interface Thread<Task, Answer> {
  ask(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/** It answers in the order it is asked. */
function startThread<Task, Answer>(work: ThreadWork<Task>): Thread<Task, Answer> {
  const { file, data, handedOver = () => [], signal } = work;
  signal?.throwIfAborted();
  const worker = takeWorker();
  const waiting: PromiseWithResolvers<Answer>[] = [];
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  const take = (reply: Reply<Answer>): void => {
    if ('answer' in reply) waiting.shift()?.resolve(reply.answer);
    else fail(new OctroiError(reply.code, reply.values));
  };
  const abort = (): void => {
    fail(signal?.reason);
  };
  const ended = (code: number): void => {
    fail(new Error(`a thread of ${file.pathname} ended with exit code ${code}`));
  };
  worker.on('message', take).on('error', fail).on('exit', ended);
  signal?.addEventListener('abort', abort);
  const send = (message: Message, buffers: readonly ArrayBuffer[] = []): void => {
    worker.postMessage(message, buffers);
  };
  send({ file: file.href, data });
  return {
    ask: (task) => {
      const answer = Promise.withResolvers<Answer>();
      // Whoever waits for an earlier task hears of a failure first; nobody may ask for this one.
      answer.promise.catch(() => undefined);
      if (failure === undefined) waiting.push(answer);
      else answer.reject(failure);
      send({ task }, handedOver(task));
      return answer.promise;
    },
    close: async () => {
      signal?.removeEventListener('abort', abort);
      worker.off('message', take).off('error', fail).off('exit', ended);
      if (failure === undefined && waiting.length === 0) rest(worker);
      else await worker.terminate();
    },
  };
}

/** Threads without a job, which end after a while, and what calls each back to work. */
const resting = new Map<Worker, () => void>();
const restMilliseconds = 5000;

function takeWorker(): Worker {
  for (const [worker, wake] of resting) {
    wake();
    return worker;
  }
  return new Worker(new URL('./thread.ts', import.meta.url), { execArgv: [] });
}

function rest(worker: Worker): void {
  const end = (): void => {
    wake();
    void worker.terminate();
  };
  const timer = setTimeout(end, restMilliseconds).unref();
  const wake = (): void => {
    clearTimeout(timer);
    resting.delete(worker);
    worker.off('error', end).off('exit', end).ref();
  };
  worker.on('error', end).on('exit', end).unref();
  resting.set(worker, wake);
}
