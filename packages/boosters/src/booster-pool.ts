import type {
  BoosterModel,
  BoosterOptions,
  Boosters,
  PredictRequest,
  TrainedBooster,
  TrainRequest,
} from './boosters.ts';
import { startBoosters } from './child-boosters.ts';
import type { ImportanceKind } from './engine/engine.ts';

/**
 * Several training children, one thread each: as many requests are under way at once.
 *
 * Whole models side by side make better use of a few cores than threads inside one model do, and the
 * model text does not depend on how many children there are.
 */
export async function startBoosterPool(
  options: Omit<BoosterOptions, 'threads'> & { readonly children: number },
): Promise<Boosters> {
  const children = await Promise.all(
    Array.from({ length: options.children }, () => startBoosters({ ...options, threads: 1 })),
  );
  return new BoosterPool(children);
}

class BoosterPool implements Boosters {
  readonly #children: readonly Boosters[];
  readonly #idle: Boosters[];
  readonly #waiting: ((child: Boosters) => void)[] = [];
  readonly processId = undefined;

  constructor(children: readonly Boosters[]) {
    this.#children = children;
    this.#idle = [...children];
  }

  get openHandles(): number {
    return this.#children.reduce((sum, child) => sum + child.openHandles, 0);
  }

  train(request: TrainRequest): Promise<TrainedBooster> {
    return this.#lend((child) => child.train(request));
  }

  predict(request: PredictRequest): Promise<Float64Array> {
    return this.#lend((child) => child.predict(request));
  }

  importances(model: BoosterModel, kind: ImportanceKind): Promise<Float64Array> {
    return this.#lend((child) => child.importances(model, kind));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#children.map((child) => child[Symbol.asyncDispose]()));
  }

  /** Lends an idle child, the longest waiting first. */
  async #lend<Result>(work: (child: Boosters) => Promise<Result>): Promise<Result> {
    const child =
      this.#idle.pop() ??
      (await new Promise<Boosters>((resolve) => {
        this.#waiting.push(resolve);
      }));
    try {
      return await work(child);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(child);
      else next(child);
    }
  }
}
