import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Column, Frame } from '@octroi/core';

const root = path.resolve(import.meta.dirname, '..', '..');
const home = path.join(root, '.tools', 'venv-mlflow');
const python = path.join(home, 'bin', 'python');
const stamp = path.join(home, 'octroi-requirements.txt');
const pins = path.join(root, 'test', 'tracking', 'requirements.txt');

/** Whether MLflow, LightGBM and XGBoost of Python are here as pinned: `make test` brings them. */
export const isPythonHere =
  existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(pins, 'utf8');

export interface PythonRequest {
  /** Folder of the bundle, or another address of a model that MLflow knows. */
  readonly bundle: string;
  /** A frame, or the path of a Parquet file. */
  readonly rows: Frame | string;
}

/** One array a column; or the error as Python words it. */
export type PythonScores =
  { readonly scores: Readonly<Record<string, number[]>> } | { readonly error: string };

export interface PythonAnswer {
  readonly answers: readonly PythonScores[];
  /** What MLflow warned of. */
  readonly stderr: string;
}

/** Scores frames by bundles as plain MLflow loads them, one process for all. */
export async function scoreInPython(
  requests: readonly PythonRequest[],
  environment: Readonly<Record<string, string>> = {},
): Promise<PythonAnswer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'octroi-python-'));
  const file = path.join(folder, 'requests.json');
  writeFileSync(file, JSON.stringify(requests.map(asJson)));
  try {
    const script = path.join(import.meta.dirname, 'score_frames.py');
    const { stdout, stderr } = await runPython([script, file], { folder, environment });
    return { answers: JSON.parse(stdout) as PythonScores[], stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function runPython(
  args: readonly string[],
  { folder, environment = {} }: { folder: string; environment?: Readonly<Record<string, string>> },
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return promisify(execFile)(python, args, {
    cwd: folder,
    env: {
      ...process.env,
      MLFLOW_DISABLE_TELEMETRY: 'true',
      DO_NOT_TRACK: 'true',
      GIT_PYTHON_REFRESH: 'quiet',
      PYTHONDONTWRITEBYTECODE: '1',
      OMP_NUM_THREADS: '1',
      ...environment,
    },
    maxBuffer: 2 ** 28,
  });
}

function asJson({ bundle, rows }: PythonRequest): object {
  if (typeof rows === 'string') return { bundle, parquet: rows };
  return { bundle, columns: rows.columns.map(columnJson) };
}

function columnJson(column: Column): object {
  const { name } = column;
  if (column.kind === 'number') {
    const text = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
    return { name, kind: 'number', values: Array.from(column.values, text) };
  }
  const { codes, levels } = column;
  return {
    name,
    kind: 'text',
    values: Array.from(codes, (code) => (code < 0 ? null : levels[code])),
  };
}
