import { OctroiError } from '@octroi/core';
import { Worker, type Transferable, type WorkerOptions } from 'node:worker_threads';
import { errorOf, type Answer } from './messages.ts';

/** A task under way, and whoever waits for it. */
export interface Job<Task, Result> {
  readonly task: Task;
  readonly transfer: readonly Transferable[];
  readonly begin: () => void;
  readonly settle: (outcome: { readonly result: Result } | { readonly error: Error }) => void;
}

/** How a worker thread is started. */
export interface WorkerStart {
  readonly file: URL;
  readonly options: WorkerOptions;
}

/**
 * One worker thread, one task at a time. The thread starts with the first task, and anew with the next
 * one after it died; a task whose thread dies fails with EXPLAIN_WORKER_DIED.
 */
export class WorkerLane<Task, Result> {
  readonly #start: WorkerStart;
  readonly #onIdle: () => void;
  #worker: Worker | undefined;
  #job: Job<Task, Result> | undefined;

  constructor(start: WorkerStart, onIdle: () => void) {
    this.#start = start;
    this.#onIdle = onIdle;
  }

  get idle(): boolean {
    return this.#job === undefined;
  }

  run(job: Job<Task, Result>): void {
    this.#job = job;
    job.begin();
    this.#worker ??= this.#open();
    try {
      this.#worker.postMessage(job.task, job.transfer);
    } catch (error) {
      this.#finish({ error: error as Error });
    }
  }

  /** Ends the thread; its task fails with `error`. */
  async close(error: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#job?.settle({ error });
    this.#job = undefined;
    await worker?.terminate();
  }

  #open(): Worker {
    const worker = new Worker(this.#start.file, this.#start.options);
    let failure: string | undefined;
    worker.on('message', (answer: Answer<Result>) => {
      this.#finish('result' in answer ? answer : { error: errorOf(answer) });
    });
    worker.on('error', (error: unknown) => {
      failure = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      const reason = failure ?? `exit code ${code}`;
      this.#finish({ error: new OctroiError('EXPLAIN_WORKER_DIED', { reason }) });
    });
    return worker;
  }

  #finish(outcome: Parameters<Job<Task, Result>['settle']>[0]): void {
    const job = this.#job;
    this.#job = undefined;
    job?.settle(outcome);
    this.#onIdle();
  }
}
