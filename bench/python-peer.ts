import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { BenchContext } from './case.ts';

/** A Python program of bench/peers at work: answers one request after the other. */
export class PythonPeer implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #lines: NodeJS.AsyncIterator<string>;
  readonly #reader: Interface;

  private constructor(python: string, script: string) {
    this.#process = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout } = this.#process;
    if (stdout === null) throw new TypeError('a peer without output');
    this.#reader = createInterface({ input: stdout });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** Starts `bench/peers/<name>.py`, after bringing its packages where they are missing. */
  static start(context: BenchContext, name: string, packages = usual): PythonPeer {
    const script = path.join(context.root, 'bench', 'peers', `${name}.py`);
    return new PythonPeer(pythonWithPackages(context, packages), script);
  }

  async ask<Answer>(request: object): Promise<Answer> {
    this.#process.stdin?.write(`${JSON.stringify(request)}\n`);
    const line = await this.#lines.next();
    if (line.done === true) throw new Error('the Python peer ended without an answer (see above)');
    return JSON.parse(line.value) as Answer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    const over = exitCode !== null || signalCode !== null;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin?.end();
    if (!over) await ended;
    this.#reader.close();
  }
}

/** A file of pins in bench/peers, and the folder under .tools that holds its packages. */
interface PythonPackages {
  readonly pins: string;
  readonly home: string;
}

const usual: PythonPackages = { pins: 'requirements.txt', home: 'venv-bench' };
/** Evidently does not take the pandas of the others. */
export const evidentlyPackages: PythonPackages = {
  pins: 'evidently-requirements.txt',
  home: 'venv-evidently',
};

/** optbinning does not take the OR-Tools of today, and brings much else. */
export const optbinningPackages: PythonPackages = {
  pins: 'optbinning-requirements.txt',
  home: 'venv-optbinning',
};

/**
 * A virtual environment with the pinned packages, made again when the pins change; gives its Python.
 *
 * Every package is pinned, so nothing is resolved; xgboost's wheel says Python 3.12 but runs on 3.11.
 */
export function pythonWithPackages(context: BenchContext, packages = usual): string {
  const { root } = context;
  const home = path.join(root, '.tools', packages.home);
  const pins = path.join(root, 'bench', 'peers', packages.pins);
  const stamp = path.join(home, 'octroi-requirements.txt');
  const python = path.join(home, 'bin', 'python');
  const wanted = readFileSync(pins, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  context.say(`bringing the Python packages of bench/peers/${packages.pins}`);
  rmSync(home, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', home]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  execFileSync(python, [...pip, '--no-deps', '--ignore-requires-python', '-r', pins], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, wanted);
  return python;
}
