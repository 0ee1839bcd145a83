import { runPython } from './mlflow-server.ts';

/** A run as MLflow's own Python client reads it. */
export interface PythonRun {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly start: number;
  readonly end: number | null;
  readonly params: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** Step, time and value; what JSON cannot write is a text. */
  readonly metrics: Readonly<Record<string, readonly [number, number, number | string][]>>;
  /** Bytes in hexadecimal, by path. */
  readonly artifacts: Readonly<Record<string, string>>;
  /** Name, digest and tags. */
  readonly inputs: readonly [string, string, Readonly<Record<string, string>>][];
}

export interface ReadBack {
  readonly runs: readonly PythonRun[];
  readonly version: {
    readonly version: string;
    readonly run: string;
    readonly source: string;
    readonly tags: Readonly<Record<string, string>>;
    readonly description: string;
    readonly aliases: readonly string[];
  } | null;
}

/** What MLflow's own Python client finds of an experiment, and of a model by its alias. */
export async function readBack(
  address: string,
  experimentName: string,
  { model = 'none', alias = 'champion' } = {},
): Promise<ReadBack> {
  return (await runPython('read_back.py', [address, experimentName, model, alias])) as ReadBack;
}
