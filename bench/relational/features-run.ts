import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import type { BenchContext } from '../case.ts';
import { type MeasuredProcess, measureProcess } from '../measure-process.ts';
import type { Workspace } from './make-workspace.ts';

export const historyPreset = 'relational';

export interface Limits {
  readonly threads: number;
  readonly memory: string;
}

export interface FeaturesRun extends MeasuredProcess {
  /** Of the matrix of the labelled applications. */
  readonly hash: string;
}

/** `./octroi features` on a workspace that has none yet. */
export async function featuresRun(
  { root, environment }: BenchContext,
  { folder }: Workspace,
  { threads, memory }: Limits,
): Promise<FeaturesRun> {
  await rm(path.join(folder, 'features'), { recursive: true, force: true });
  const measured = await measureProcess({
    command: path.join(root, 'octroi'),
    arguments: [
      ...['features', '--preset', historyPreset, '--workspace', folder],
      ...['--threads', String(threads), '--memory', memory, '--json'],
    ],
    environment,
  });
  const matrix = path.join(folder, 'features', historyPreset, `${homeCredit.labelled}.parquet`);
  const hash = createHash('sha256')
    .update(await readFile(matrix))
    .digest('hex');
  return { ...measured, hash };
}

export const describeLimits = ({ threads, memory }: Limits): string =>
  `${threads} threads, ${memory}`;
