import { isOctroiError, OctroiError } from '@octroi/core';
import type {
  BoosterModel,
  BoosterOptions,
  Boosters,
  PredictRequest,
  TrainedBooster,
  TrainRequest,
} from './boosters.ts';
import { checkMatrix } from './data-check.ts';
import type { ImportanceKind } from './engine/engine.ts';
import { featureCodes } from './feature-codes.ts';
import { Child, type Answer, type Request } from './worker/child.ts';
import { dataArrays, matrixHeader, trainMessage } from './worker/train-message.ts';

/** Starts the child process. It loads a library at the first request that needs it. */
export function startBoosters(options: BoosterOptions): Promise<Boosters> {
  return new Promise((resolve) => {
    resolve(new ChildBoosters(options));
  });
}

class ChildBoosters implements Boosters {
  readonly #options: BoosterOptions;
  #child: Child;
  #last: Promise<unknown> = Promise.resolve();
  #crash: OctroiError | null = null;
  #crashes = 0;
  #closed = false;

  constructor(options: BoosterOptions) {
    this.#options = options;
    this.#child = this.#startChild();
  }

  get openHandles(): number {
    return this.#child.openHandles;
  }

  get processId(): number | undefined {
    return this.#child.alive ? this.#child.processId : undefined;
  }

  async train(request: TrainRequest): Promise<TrainedBooster> {
    const { engine, data, validation, signal, rounds } = request;
    const names = data.matrix.columns.map((column) => column.name);
    const codes = featureCodes(names);
    const message = trainMessage(request, codes);
    const { onProgress } = request;
    const sent: Request = {
      message,
      arrays: [...dataArrays(data), ...(validation ? dataArrays(validation) : [])],
      onRound: (done) => onProgress?.({ step: engine, done, total: rounds, unit: 'rounds' }),
    };
    return this.#inTurn(async (child) => {
      const answer = await askCancellably(child, sent, signal);
      if (answer.kind !== 'trained') throw new Error('the child answered another question');
      const text = Buffer.from(await child.receive(engine, answer.textBytes)).toString('utf8');
      return {
        engine,
        text,
        features: names.map((name, column) => ({ name, code: codes[column] })),
        rounds: answer.rounds,
        ...(answer.bestRound !== null && { bestRound: answer.bestRound }),
        evaluations: answer.evaluations,
        trainSeconds: answer.seconds,
      };
    });
  }

  async predict({ model, matrix, output }: PredictRequest): Promise<Float64Array> {
    checkMatrix(matrix);
    const codes = featureCodes(matrix.columns.map((column) => column.name));
    const text = Buffer.from(model.text, 'utf8');
    const { engine } = model;
    return this.#numbers({
      message: {
        kind: 'predict',
        engine,
        output,
        textBytes: text.length,
        matrix: matrixHeader({ matrix, codes }),
      },
      arrays: [text, matrix.values],
    });
  }

  async importances(model: BoosterModel, kind: ImportanceKind): Promise<Float64Array> {
    const text = Buffer.from(model.text, 'utf8');
    const { engine } = model;
    return this.#numbers({
      message: { kind: 'importances', engine, importance: kind, textBytes: text.length },
      arrays: [text],
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await this.#child.close();
  }

  async #numbers(request: Request): Promise<Float64Array> {
    const { engine } = request.message;
    return this.#inTurn(async (child) => {
      const answer = await child.ask(request);
      if (answer.kind !== 'numbers') throw new Error('the child answered another question');
      const bytes = answer.length * Float64Array.BYTES_PER_ELEMENT;
      return new Float64Array(await child.receive(engine, bytes));
    });
  }

  /** Waits for the requests before; a crash of one rejects those that were waiting for it. */
  async #inTurn<Result>(work: (child: Child) => Promise<Result>): Promise<Result> {
    const crashes = this.#crashes;
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#last = promise;
    await before;
    try {
      if (this.#closed) throw new OctroiError('BOOSTER_CLOSED', {});
      if (this.#crash !== null && crashes !== this.#crashes) throw this.#crash;
      if (!this.#child.alive) this.#child = this.#startChild();
      return await work(this.#child);
    } catch (error) {
      if (isOctroiError(error, 'BOOSTER_CHILD_DIED') && error !== this.#crash) {
        this.#crash = error;
        this.#crashes += 1;
      }
      throw error;
    } finally {
      resolve(undefined);
    }
  }

  #startChild(): Child {
    const { libraries, threads, environment = {}, onLog = () => undefined } = this.#options;
    return new Child({ libraries, threads, environment, onLog });
  }
}

async function askCancellably(
  child: Child,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const { engine } = request.message;
  if (signal?.aborted === true) throw new OctroiError('BOOSTER_CANCELLED', { engine, rounds: 0 });
  const cancel = () => {
    child.cancel();
  };
  signal?.addEventListener('abort', cancel);
  try {
    return await child.ask(request);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
