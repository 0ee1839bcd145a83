import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Duplex } from 'node:stream';
import { errorTable, OctroiError, type ErrorCode } from '@octroi/core';
import type { EngineName } from '../engine/engine.ts';
import type { BoosterLibraries } from '../libraries.ts';
import { ArrayPipe } from './array-pipe.ts';
import { LogLines } from './log-lines.ts';
import type { FromChild, ToChild, WorkMessage } from './protocol.ts';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

interface ChildOptions {
  readonly libraries: BoosterLibraries;
  readonly threads: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onLog: (line: string) => void;
}

export type Answer = Extract<FromChild, { kind: 'trained' | 'numbers' }>;

export interface Request {
  readonly message: WorkMessage;
  readonly arrays: readonly ArrayBufferView[];
  readonly onRound?: (round: number) => void;
}

interface Pending {
  readonly engine: EngineName;
  readonly onRound: (round: number) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The parent's side of one child process: one request at a time. */
export class Child {
  readonly #process: ChildProcess;
  readonly #pipe: ArrayPipe;
  readonly #log: LogLines;
  readonly #ended = Promise.withResolvers<undefined>();
  #pending: Pending | null = null;
  #closing = false;
  #alive = true;
  #openHandles = 0;

  constructor(options: ChildOptions) {
    this.#log = new LogLines(options.onLog);
    this.#process = spawn(process.execPath, [worker], {
      env: childEnvironment(options),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    });
    const arrays = this.#process.stdio[4] as Duplex;
    arrays.on('error', () => undefined);
    this.#pipe = new ArrayPipe(arrays);
    this.#listen();
    const { libraries, threads } = options;
    this.#send({ kind: 'start', libraries, threads });
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Native objects the child held after its last answer. */
  get openHandles(): number {
    return this.#openHandles;
  }

  get processId(): number | undefined {
    return this.#process.pid;
  }

  /** Sends a request and its arrays; resolves with the answer's header. */
  ask(request: Request): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const { engine } = request.message;
    this.#pending = { engine, onRound: request.onRound ?? (() => undefined), resolve, reject };
    this.#send(request.message);
    void this.#sendArrays(request.arrays);
    return promise;
  }

  /** The bytes that follow an answer. */
  async receive(engine: EngineName, bytes: number): Promise<ArrayBuffer> {
    try {
      return await this.#pipe.receive(bytes);
    } catch {
      await this.#ended.promise;
      throw this.#deathOf(engine);
    }
  }

  cancel(): void {
    this.#send({ kind: 'cancel' });
  }

  /** Ends the process, which keeps nothing that would be lost. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#process.kill('SIGKILL');
    await this.#ended.promise;
  }

  async #sendArrays(arrays: readonly ArrayBufferView[]): Promise<void> {
    for (const array of arrays) await this.#pipe.send(array);
  }

  #send(message: ToChild): void {
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }

  #listen(): void {
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      const lines = this.#log.stream();
      stream?.on('data', lines.write).on('end', lines.end);
    }
    this.#process.on('message', (message: FromChild) => {
      this.#take(message);
    });
    this.#process.on('error', (error) => {
      this.#log.stream().write(Buffer.from(`${error.message}\n`));
      if (this.#process.pid === undefined) this.#end();
    });
    this.#process.once('exit', () => {
      this.#alive = false;
    });
    this.#process.once('close', () => {
      this.#end();
    });
  }

  /** The process is gone, or could not be started, and its last words are read. */
  #end(): void {
    this.#alive = false;
    const pending = this.#pending;
    this.#pending = null;
    pending?.reject(this.#deathOf(pending.engine));
    this.#ended.resolve(undefined);
  }

  #take(message: FromChild): void {
    const pending = this.#pending;
    if (pending === null) return;
    if (message.kind === 'progress') {
      pending.onRound(message.round);
      return;
    }
    this.#pending = null;
    this.#openHandles = message.openHandles;
    if (message.kind === 'failed') pending.reject(errorOf(message));
    else pending.resolve(message);
  }

  #deathOf(engine: EngineName): OctroiError {
    if (this.#closing) return new OctroiError('BOOSTER_CLOSED', {});
    const { signalCode, exitCode } = this.#process;
    const signal = signalCode ?? exitCode ?? 'unknown';
    const log = this.#log.last.join(' | ') || '(none)';
    return new OctroiError('BOOSTER_CHILD_DIED', { engine, signal, log });
  }
}

function errorOf(failed: Extract<FromChild, { kind: 'failed' }>): Error {
  const { code, values, message } = failed;
  if (code === null || !Object.hasOwn(errorTable, code)) return new Error(message);
  const Known = OctroiError as new (code: ErrorCode, values: object) => OctroiError;
  return new Known(code, values);
}

/** Nothing of the user's environment but what is given; OpenMP comes first where it was fetched. */
function childEnvironment({ libraries, environment }: ChildOptions): NodeJS.ProcessEnv {
  const given = environment['LD_LIBRARY_PATH'];
  const folders = [libraries.openmp, given].filter((folder) => folder !== undefined);
  if (folders.length === 0) return { ...environment };
  return { ...environment, LD_LIBRARY_PATH: folders.join(':') };
}
