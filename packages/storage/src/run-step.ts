import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface StepRequest<Result> {
  /** Folder of finished steps. */
  readonly folder: string;
  readonly name: string;
  /** Everything the outcome depends on, as plain data: hashes of files, settings, versions. */
  readonly inputs: unknown;
  /** Files or folders the step left behind with a result; the step is done again if one is gone. */
  readonly outputs: (result: Result) => readonly string[];
  /** Does the work; its result must survive JSON. */
  readonly produce: () => Promise<Result>;
}

interface FinishedStep<Result> {
  readonly key: string;
  readonly result: Result;
}

/**
 * Does a step once: with the same inputs and its outputs in place, the first result is given again.
 *
 * The step is recorded only after it ended well, so one that died is done again.
 */
export async function runStep<Result>(
  request: StepRequest<Result>,
): Promise<{ result: Result; reused: boolean }> {
  const record = recordFile(request.folder, request.name);
  const key = createHash('sha256').update(JSON.stringify(request.inputs)).digest('hex');
  const before = await readRecord<Result>(record);
  if (before?.key === key && request.outputs(before.result).every((output) => existsSync(output))) {
    return { result: before.result, reused: true };
  }
  const result = await request.produce();
  await writeFileAtomically(record, `${JSON.stringify({ key, result }, null, 2)}\n`);
  return { result, reused: false };
}

/** The result of the last time a step was done; undefined where it never was. */
export async function readStep<Result>(folder: string, name: string): Promise<Result | undefined> {
  return (await readRecord<Result>(recordFile(folder, name)))?.result;
}

const recordFile = (folder: string, name: string): string => path.join(folder, `${name}.json`);

/** A record that cannot be read counts as none: the step is done again. */
async function readRecord<Result>(file: string): Promise<FinishedStep<Result> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as FinishedStep<Result>;
  } catch {
    return undefined;
  }
}
