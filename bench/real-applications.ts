import path from 'node:path';
import { noProgress } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { ingest } from '@octroi/pipeline';
import type { Context } from '../apps/cli/src/context.ts';
import { featuresStep } from '../apps/cli/src/steps/features-step.ts';
import { presetNamed } from '../apps/cli/src/steps/preset-named.ts';
import { readTrainingTable, type TrainingTable } from '../apps/cli/src/steps/training-table.ts';
import { version } from '../apps/cli/src/version.ts';
import { openWorkspace } from '@octroi/workspace';
import type { BenchContext } from './case.ts';

/** The command line's own context, silent, in the case's folder. */
export function pipelineContext({
  root,
  work,
  threads,
  environment,
}: Pick<BenchContext, 'root' | 'work' | 'threads' | 'environment'>): Context {
  return {
    portfolio: homeCredit,
    workspace: openWorkspace(path.join(work, 'workspace')),
    version,
    home: root,
    language: 'en',
    json: false,
    threads,
    memoryBytes: 2 ** 31,
    environment,
    progress: noProgress,
    signal: new AbortController().signal,
    colour: false,
    width: 100,
    print: () => undefined,
    note: () => undefined,
    exitWith: () => undefined,
    now: () => new Date(),
  };
}

/** A file of real applications; the few rows with side tables when quick. */
export function realFile({ realData, quick }: BenchContext, table: string): string {
  return path.join(realData, ...(quick ? ['relational'] : []), `${table}.csv.gz`);
}

/** A workspace with the tables of the real applicants whose history is known. */
export async function realHistories(bench: BenchContext): Promise<Context> {
  const context = pipelineContext(bench);
  await ingest({
    source: path.join(bench.realData, 'relational'),
    tables: homeCredit.tables,
    out: context.workspace.tables,
    threads: bench.threads,
  });
  return context;
}

/** Features of the real applications, as `octroi run` makes and reads them. */
export async function realApplications(
  bench: BenchContext,
  presetName: string,
): Promise<Applications> {
  const source = realFile(bench, homeCredit.labelled);
  return readApplications(pipelineContext(bench), { source, presetName });
}

/** A table of features with what they mean. */
export interface Applications extends TrainingTable {
  readonly preset: Preset;
}

/** Features of a file of labelled applications, by way of a workspace. */
export async function readApplications(
  context: Context,
  { source, presetName }: { readonly source: string; readonly presetName: string },
): Promise<Applications> {
  const preset = presetNamed(homeCredit, presetName);
  await ingest({ source, tables: homeCredit.tables, out: context.workspace.tables });
  await featuresStep(context, preset);
  return { preset, ...(await readTrainingTable(context, preset)) };
}
