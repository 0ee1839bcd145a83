import { OctroiError } from '@octroi/core';
import { parentRunTag, type ArtifactEntry, type Run, type Tracker } from '@octroi/tracking';
import type { Context } from '../context.ts';
import { renderRun } from '../render/run.ts';
import { workspaceTracker } from '../tracking/workspace-tracker.ts';
import { inEveryLanguage } from '../words.ts';
import { findRun } from './find-run.ts';
import { runDocument } from './run-document.ts';
import type { ShownRun } from './shown-run.ts';

/** One run: parameters, figures, tags, files, what is under it. */
export async function showRun(context: Context, given: readonly string[]): Promise<string> {
  if (given.length !== 1) {
    const problem = inEveryLanguage('runsNameOne');
    throw new OctroiError('CLI_USAGE', { problem, command: 'octroi runs' });
  }
  await using tracker = workspaceTracker(context);
  const run = await findRun(tracker, given[0]);
  const shown: ShownRun = {
    run,
    parts: await partsOf(tracker, run),
    files: await filesIn(tracker, run.id),
    servers: tracker.outbox.targets(run.id),
  };
  if (!context.json) return renderRun(shown, context);
  const parts = shown.parts.map(({ id, name }) => ({ id, name }));
  return JSON.stringify({ ...runDocument(run), ...shown, run: undefined, parts }, null, 2);
}

async function partsOf(tracker: Tracker, { id }: Run): Promise<readonly Run[]> {
  const { runs } = await tracker.searchRuns({
    filter: `tags.\`${parentRunTag}\` = '${id}'`,
    orderBy: ['attributes.start_time', 'metrics.auc DESC'],
    maxResults: 1000,
  });
  return runs;
}

async function filesIn(tracker: Tracker, runId: string, folder?: string): Promise<ArtifactEntry[]> {
  const entries = await tracker.listArtifacts(runId, folder);
  const found = entries.map((entry) =>
    entry.isFolder ? filesIn(tracker, runId, entry.path) : Promise.resolve([entry]),
  );
  return (await Promise.all(found)).flat();
}
