import { OctroiError } from '@octroi/core';
import type { Transferable } from 'node:worker_threads';
import { WorkerLane, type Job, type WorkerStart } from './worker-lane.ts';

export interface PoolRequest {
  readonly start: WorkerStart;
  readonly workers: number;
  /** Tasks that may wait while every worker is busy. */
  readonly queueLimit: number;
  /** Milliseconds, ever rising. */
  readonly now: () => number;
}

export interface TaskRequest<Task> {
  readonly task: Task;
  readonly transfer?: readonly Transferable[];
  readonly signal?: AbortSignal | undefined;
  /** Waits however long the queue is: for a caller that keeps count itself. */
  readonly patient?: boolean;
}

/** Weight of the newest task in the running mean of how long one takes. */
const newest = 0.2;

/** Tasks for worker threads, first come first served, with a queue of bounded length. */
export class WorkerPool<Task, Result> {
  readonly #request: PoolRequest;
  readonly #lanes: readonly WorkerLane<Task, Result>[];
  readonly #queue: Job<Task, Result>[] = [];
  #closed = false;
  /** Milliseconds one task takes, about. */
  #pace = 50;

  constructor(request: PoolRequest) {
    this.#request = request;
    this.#lanes = Array.from(
      { length: request.workers },
      () =>
        new WorkerLane<Task, Result>(request.start, () => {
          this.#dispatch();
        }),
    );
  }

  /** Tasks that wait for a worker. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Tasks that a worker is at. */
  get running(): number {
    return this.#lanes.filter(({ idle }) => !idle).length;
  }

  /**
   * Has a worker do a task. A signal takes it out of the queue; a task under way is then done for no
   * one.
   *
   * @throws OctroiError EXPLAIN_QUEUE_FULL, EXPLAIN_WORKER_DIED, EXPLAIN_CLOSED, what the worker
   * throws; the reason of the signal
   */
  run({ task, transfer = [], signal, patient = false }: TaskRequest<Task>): Promise<Result> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.#closed) throw new OctroiError('EXPLAIN_CLOSED', {});
      if (!patient) this.#checkRoom();
      const onAbort = (): void => {
        const place = this.#queue.indexOf(job);
        if (place >= 0) this.#queue.splice(place, 1);
        reject(signal?.reason as Error);
      };
      let begun = 0;
      const job: Job<Task, Result> = {
        task,
        transfer,
        begin: () => {
          begun = this.#request.now();
        },
        settle: (outcome) => {
          signal?.removeEventListener('abort', onAbort);
          if ('error' in outcome) {
            reject(outcome.error);
            return;
          }
          this.#learnPace(this.#request.now() - begun);
          resolve(outcome.result);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  /** Ends every worker; what is under way or waits fails with EXPLAIN_CLOSED. */
  async close(): Promise<void> {
    this.#closed = true;
    const error = new OctroiError('EXPLAIN_CLOSED', {});
    for (const job of this.#queue.splice(0)) job.settle({ error });
    await Promise.all(this.#lanes.map((lane) => lane.close(error)));
  }

  #dispatch(): void {
    for (const lane of this.#lanes) {
      if (!lane.idle) continue;
      const job = this.#queue.shift();
      if (job === undefined) return;
      lane.run(job);
    }
  }

  #checkRoom(): void {
    const waiting = this.#queue.length;
    if (this.running < this.#lanes.length || waiting < this.#request.queueLimit) return;
    const seconds = Math.max(
      1,
      Math.ceil((this.#pace * (waiting + 1)) / this.#lanes.length / 1000),
    );
    throw new OctroiError('EXPLAIN_QUEUE_FULL', { waiting, seconds });
  }

  #learnPace(milliseconds: number): void {
    this.#pace += newest * (milliseconds - this.#pace);
  }
}
