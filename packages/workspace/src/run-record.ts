import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { writeFileAtomically } from '@octroi/storage';
import type { Comparison } from '@octroi/statistics';
import type { Workspace } from './workspace.ts';
import { readJsonObject } from './read-json-object.ts';

/** What one training left behind, as kept in runs/<id>.json. */
export interface RunRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly portfolio: string;
  readonly preset: string;
  readonly features: number;
  readonly rows: { readonly all: number; readonly development: number; readonly untouched: number };
  /** Share of defaults among all rows. */
  readonly baseRate: number;
  readonly folds: number;
  readonly seed: number;
  readonly parameters: string;
  readonly comparison: Comparison;
  /** Bundle of each model, by model name. */
  readonly bundles: Readonly<Record<string, string>>;
}

/** How the names of files end that are kept beside a run and are none themselves. */
export const evaluationSuffix = '.evaluation.json';

export async function writeRun(workspace: Workspace, run: RunRecord): Promise<void> {
  await writeFileAtomically(runFile(workspace, run.id), `${JSON.stringify(run, null, 2)}\n`);
}

/**
 * The latest run, of a preset where one is named; undefined where there is none.
 *
 * @throws OctroiError WORKSPACE_RUN_UNKNOWN for an id that is not there
 */
export async function latestRun(
  workspace: Workspace,
  wanted: { readonly run?: string; readonly preset?: string },
): Promise<RunRecord | undefined> {
  if (wanted.run !== undefined) {
    if (!(await runIds(workspace)).includes(wanted.run))
      throw new OctroiError('WORKSPACE_RUN_UNKNOWN', { run: wanted.run });
    return readRun(workspace, wanted.run);
  }
  const runs = await allRuns(workspace);
  return runs.find(({ preset }) => wanted.preset === undefined || preset === wanted.preset);
}

/** Every run of the workspace, the newest first. @throws OctroiError WORKSPACE_DAMAGED */
export async function allRuns(workspace: Workspace): Promise<RunRecord[]> {
  const ids = await runIds(workspace);
  const runs = await Promise.all(ids.map((id) => readRun(workspace, id)));
  return runs.sort(
    (one, other) =>
      Number(one.createdAt < other.createdAt) - Number(one.createdAt > other.createdAt),
  );
}

async function runIds(workspace: Workspace): Promise<string[]> {
  const entries = await readdir(workspace.runs).catch(() => []);
  return entries
    .filter((name) => name.endsWith('.json') && !name.endsWith(evaluationSuffix))
    .map((name) => name.slice(0, -'.json'.length));
}

async function readRun(workspace: Workspace, id: string): Promise<RunRecord> {
  return (await readJsonObject(runFile(workspace, id))) as RunRecord;
}

/** Where a run is kept. */
export function runFile(workspace: Workspace, id: string): string {
  return path.join(workspace.runs, `${id}.json`);
}
