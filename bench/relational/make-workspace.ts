import path from 'node:path';
import type { BenchContext } from '../case.ts';
import { type MeasuredProcess, measureProcess } from '../measure-process.ts';

export interface Workspace {
  readonly folder: string;
  /** Its typed Parquet. */
  readonly tables: string;
  readonly ingest: MeasuredProcess;
}

/** The synthetic portfolio as CSV, ingested. */
export async function makeWorkspace(context: BenchContext, scale: number): Promise<Workspace> {
  const { root, work, environment, threads } = context;
  const source = path.join(work, `source-${scale}`);
  const folder = path.join(work, `workspace-${scale}`);
  const octroi = (...given: readonly string[]): Promise<MeasuredProcess> =>
    measureProcess({ command: path.join(root, 'octroi'), arguments: given, environment });
  const made = await octroi('synth', '--scale', String(scale), '--out', source);
  context.say(`synth ${made.seconds.toFixed(1)} s`);
  const ingest = await octroi(
    ...['ingest', source, '--workspace', folder, '--threads', String(threads), '--json'],
  );
  context.say(`ingest ${ingest.seconds.toFixed(1)} s`);
  return { folder, tables: path.join(folder, 'tables'), ingest };
}
