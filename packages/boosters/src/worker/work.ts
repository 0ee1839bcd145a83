import type { Engine, EngineData, EngineMatrix, EngineName } from '../engine/engine.ts';
import { openHandles } from '../engine/open-handles.ts';
import type { ArrayPipe } from './array-pipe.ts';
import type {
  FromChild,
  ImportancesMessage,
  MatrixHeader,
  PredictMessage,
  TrainMessage,
  WorkMessage,
} from './protocol.ts';

const progressEveryMs = 50;

interface WorkTools {
  readonly pipe: ArrayPipe;
  readonly threads: number;
  readonly report: (message: FromChild) => void;
  readonly engine: (name: EngineName) => Engine;
}

/** One request, from its message to its answer. */
export class Work {
  readonly #tools: WorkTools;
  #cancelled = false;

  constructor(tools: WorkTools) {
    this.#tools = tools;
  }

  cancel(): void {
    this.#cancelled = true;
  }

  /** Receives what the message announces before anything can fail, so that the pipe stays in step. */
  async run(message: WorkMessage): Promise<void> {
    switch (message.kind) {
      case 'train':
        return this.#train(message);
      case 'predict':
        return this.#predict(message);
      case 'importances':
        return this.#importances(message);
    }
  }

  async #train(message: TrainMessage): Promise<void> {
    const { pipe, threads, report } = this.#tools;
    const data = await this.#receiveData(message.data);
    const validation = message.validation && (await this.#receiveData(message.validation));
    const engine = this.#tools.engine(message.engine);
    const started = performance.now();
    const result = await engine.train(
      {
        parameters: message.parameters,
        threads,
        rounds: message.rounds,
        data,
        ...(validation !== null && { validation }),
        ...(message.earlyStoppingRounds !== null && {
          earlyStoppingRounds: message.earlyStoppingRounds,
        }),
      },
      { cancelled: () => this.#cancelled, afterRound: this.#progress(message.rounds) },
    );
    const seconds = (performance.now() - started) / 1000;
    const text = Buffer.from(result.text, 'utf8');
    report({
      kind: 'trained',
      textBytes: text.length,
      rounds: result.rounds,
      bestRound: result.bestRound ?? null,
      evaluations: result.evaluations,
      seconds,
      openHandles: openHandles(),
    });
    await pipe.send(text);
  }

  async #predict(message: PredictMessage): Promise<void> {
    const text = await this.#receiveText(message.textBytes);
    const matrix = await this.#receiveMatrix(message.matrix);
    const { threads } = this.#tools;
    const engine = this.#tools.engine(message.engine);
    await this.#answer(engine.predict({ text, threads, matrix, output: message.output }));
  }

  async #importances(message: ImportancesMessage): Promise<void> {
    const text = await this.#receiveText(message.textBytes);
    const engine = this.#tools.engine(message.engine);
    await this.#answer(engine.importances(text, message.importance));
  }

  async #answer(numbers: Float64Array): Promise<void> {
    this.#tools.report({ kind: 'numbers', length: numbers.length, openHandles: openHandles() });
    await this.#tools.pipe.send(numbers);
  }

  async #receiveText(bytes: number): Promise<string> {
    return Buffer.from(await this.#tools.pipe.receive(bytes)).toString('utf8');
  }

  async #receiveFloats(count: number): Promise<Float32Array> {
    return new Float32Array(await this.#tools.pipe.receive(count * Float32Array.BYTES_PER_ELEMENT));
  }

  async #receiveMatrix(header: MatrixHeader): Promise<EngineMatrix> {
    const { rows, codes, categories } = header;
    return { rows, codes, categories, values: await this.#receiveFloats(rows * codes.length) };
  }

  async #receiveData(header: MatrixHeader): Promise<EngineData> {
    const matrix = await this.#receiveMatrix(header);
    const labels = await this.#receiveFloats(header.rows);
    if (!header.weighted) return { ...matrix, labels };
    return { ...matrix, labels, weights: await this.#receiveFloats(header.rows) };
  }

  /** Reports rounds a few times a second at most, and the last one. */
  #progress(rounds: number): (round: number) => void {
    let last = 0;
    return (round) => {
      const now = performance.now();
      if (round < rounds && now - last < progressEveryMs) return;
      last = now;
      this.#tools.report({ kind: 'progress', round });
    };
  }
}
