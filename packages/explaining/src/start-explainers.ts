import type { Matrix } from '@octroi/core';
import type { ExplainAgainst, Explanation, RowExplanation } from '@octroi/scoring';
import type {
  ApplicationHistories,
  ApplicationRows,
  ExplainedApplication,
  ExplainedModel,
  ExplainTask,
  ReasonsQuestion,
} from './explain-task.ts';
import { sliceRows } from './slice-rows.ts';
import { WorkerPool } from './pool/worker-pool.ts';

export interface ExplainersRequest<Name extends string = string> {
  /** Bundles as they were opened, their hashes checked: each worker gets a copy. */
  readonly models: Readonly<Record<Name, ExplainedModel>>;
  /** Threads; each starts with its first request. */
  readonly workers: number;
  /** Requests that may wait while every worker is busy; one more is refused. */
  readonly queueLimit: number;
  /** Most megabytes of objects a worker may hold; V8's own limit where absent. */
  readonly workerMegabytes?: number;
}

export interface ApplicationsRequest<Name extends string = string> {
  readonly model: Name;
  readonly rows: ApplicationRows;
  readonly histories?: ApplicationHistories;
  readonly against: ExplainAgainst;
  readonly signal?: AbortSignal;
}

export interface ReasonsRequest<Name extends string = string> {
  readonly model: Name;
  readonly row: ApplicationRows[number];
  readonly history?: ApplicationHistories[number];
  readonly against: ExplainAgainst;
  readonly question: ReasonsQuestion;
  readonly signal?: AbortSignal;
}

export interface MatrixRequest<Name extends string = string> {
  readonly model: Name;
  /** Rows encoded by the bundle's encoder. */
  readonly matrix: Matrix;
  readonly against: ExplainAgainst;
  readonly signal?: AbortSignal;
  /** Told of the rows that are done. */
  readonly onRows?: (done: number) => void;
}

/** SHAP values worked out beside the main thread, so that they cannot hold up scoring. */
export interface Explainers<Name extends string = string> extends AsyncDisposable {
  /**
   * One explanation a row, in order.
   *
   * @throws OctroiError EXPLAIN_QUEUE_FULL, EXPLAIN_WORKER_DIED, EXPLAIN_CLOSED, those of
   * `ApplicationScorer.explain`; the reason of the signal
   */
  explain(request: ApplicationsRequest<Name>): Promise<readonly RowExplanation[]>;
  /**
   * One explanation, and the reasons asked for: one request, which waits once.
   *
   * @throws OctroiError as `explain` does
   */
  explainDecision(request: ReasonsRequest<Name>): Promise<ExplainedApplication>;
  /**
   * Contributions of every row of a matrix, split among the workers: bit for bit those of
   * `Scorer.explain`. Waits its turn whatever the queue's limit.
   *
   * @throws OctroiError EXPLAIN_WORKER_DIED, EXPLAIN_CLOSED, those of `Scorer`; the signal's reason
   */
  explainMatrix(request: MatrixRequest<Name>): Promise<Explanation>;
  /** Requests that wait for a worker. */
  readonly waiting: number;
  /** Requests that a worker is at. */
  readonly running: number;
  /** Ends the workers; what is not done fails with EXPLAIN_CLOSED. */
  close(): Promise<void>;
}

/** Rows of a matrix a worker explains at a time: others wait no longer than for these. */
const rowsAtOnce = 32;

/** A pool of worker threads that explain rows of some bundles. */
export function startExplainers<Name extends string>(
  request: ExplainersRequest<Name>,
): Explainers<Name> {
  const { models, workers, queueLimit, workerMegabytes } = request;
  const pool = new WorkerPool<ExplainTask, unknown>({
    start: {
      file: new URL('./explain-worker.ts', import.meta.url),
      options: {
        workerData: models,
        execArgv: [],
        name: 'explain',
        ...(workerMegabytes !== undefined && {
          resourceLimits: { maxOldGenerationSizeMb: workerMegabytes },
        }),
      },
    },
    workers,
    queueLimit,
    now: () => performance.now(),
  });
  return {
    explain: ({ signal, ...asked }) =>
      pool.run({ task: { kind: 'applications', ...asked }, signal }) as Promise<
        readonly RowExplanation[]
      >,
    explainDecision: ({ signal, ...asked }) =>
      pool.run({ task: { kind: 'reasons', ...asked }, signal }) as Promise<ExplainedApplication>,
    explainMatrix: (matrixRequest) => explainMatrix(pool, workers, matrixRequest),
    get waiting() {
      return pool.waiting;
    },
    get running() {
      return pool.running;
    },
    close: () => pool.close(),
    [Symbol.asyncDispose]: () => pool.close(),
  };
}

/** As many parts under way as there are workers, so that other requests come in between. */
async function explainMatrix(
  pool: WorkerPool<ExplainTask, unknown>,
  workers: number,
  { model, matrix, against, signal, onRows }: MatrixRequest,
): Promise<Explanation> {
  const width = matrix.columns.length;
  const contributions = new Float64Array(matrix.rows * width);
  const starts = Array.from(
    { length: Math.max(1, Math.ceil(matrix.rows / rowsAtOnce)) },
    (_, part) => part * rowsAtOnce,
  );
  let base = 0;
  let done = 0;
  const failure = new AbortController();
  const anySignal = AbortSignal.any([failure.signal, ...(signal === undefined ? [] : [signal])]);
  const takeTurns = async (): Promise<void> => {
    for (let from = starts.shift(); from !== undefined; from = starts.shift()) {
      const part = sliceRows(matrix, from, Math.min(rowsAtOnce, matrix.rows - from));
      const explained = (await pool.run({
        task: { kind: 'matrix', model, matrix: part, against },
        transfer: [part.values.buffer as ArrayBuffer],
        signal: anySignal,
        patient: true,
      })) as Explanation;
      contributions.set(explained.contributions, from * width);
      base = explained.base;
      done += part.rows;
      onRows?.(done);
    }
  };
  const lanes = Array.from({ length: workers }, takeTurns);
  try {
    await Promise.all(lanes);
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(lanes);
    throw error;
  }
  return { base, contributions };
}
