import { Worker } from 'node:worker_threads';

export interface ThreadWork<Task> {
  /** A module that answers each message with one; by default it is given nothing more. */
  readonly file: URL;
  /** What every thread is started with. */
  readonly data: unknown;
  readonly threads: number;
  /** What of a task is handed over and not copied. */
  readonly handedOver?: (task: Task) => readonly ArrayBuffer[];
}

/** Tasks a thread has beside the one whose answer is awaited: what bounds the memory. */
const ahead = 2;

/**
 * Has threads work on tasks, and gives their answers in the order of the tasks.
 *
 * Threads take the tasks in turns; an answer must not depend on which thread gives it. They end with the
 * iteration.
 *
 * @throws what a thread threw, or that it ended; what `tasks` throws
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

async function* first<Answer>(awaited: Promise<Answer>[]): AsyncGenerator<Answer> {
  const next = awaited.shift();
  if (next !== undefined) yield await next;
}

interface Thread<Task, Answer> {
  ask(task: Task): Promise<Answer>;
  close(): Promise<unknown>;
}

/** It answers in the order it is asked. */
function startThread<Task, Answer>(work: ThreadWork<Task>): Thread<Task, Answer> {
  const { file, data, handedOver = () => [] } = work;
  const worker = new Worker(file, { workerData: data, execArgv: [] });
  const waiting: PromiseWithResolvers<Answer>[] = [];
  let failure: unknown;
  worker.on('message', (answer: Answer) => {
    waiting.shift()?.resolve(answer);
  });
  worker.on('error', (error) => {
    failure = error;
  });
  worker.on('exit', (code) => {
    failure ??= new Error(`the thread of ${file.pathname} ended with exit code ${code}`);
    for (const { reject } of waiting.splice(0)) reject(failure);
  });
  return {
    ask: (task) => {
      const answer = Promise.withResolvers<Answer>();
      // Whoever waits for an earlier task hears of a failure first; nobody may ask for this one.
      answer.promise.catch(() => undefined);
      if (failure === undefined) waiting.push(answer);
      else answer.reject(failure);
      worker.postMessage(task, handedOver(task));
      return answer.promise;
    },
    close: () => worker.terminate(),
  };
}
