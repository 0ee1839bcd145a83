import { OctroiError } from '@octroi/core';
import type { Run } from '@octroi/tracking';
import type { Context } from '../context.ts';
import { renderRuns } from '../render/runs.ts';
import { workspaceTracker } from '../tracking/workspace-tracker.ts';
import { inEveryLanguage, say } from '../words.ts';
import { runDocument } from './run-document.ts';
import type { RunsOptions } from './runs-options.ts';

/** Trainings, the latest first. */
export async function listRuns(
  context: Context,
  given: readonly string[],
  options: RunsOptions,
): Promise<string> {
  checkCount(given, 0);
  return found(context, "tags.`octroi.kind` = 'training'", options);
}

/** Runs of any kind that a filter finds. */
export async function searchRuns(
  context: Context,
  given: readonly string[],
  options: RunsOptions,
): Promise<string> {
  checkCount(given, 1);
  return found(context, given[0] ?? '', options);
}

async function found(
  context: Context,
  filter: string,
  { limit, orderBy = [] }: RunsOptions,
): Promise<string> {
  const { language, json } = context;
  await using tracker = workspaceTracker(context);
  const page = await tracker.searchRuns({ filter, orderBy, maxResults: limit });
  const runs: readonly Run[] = page.runs;
  if (json) return JSON.stringify(runs.map(runDocument), null, 2);
  if (runs.length === 0) return say('noRuns', language);
  const more = page.nextPageToken === undefined ? [] : ['', say('moreRuns', language, { limit })];
  return [renderRuns(runs, context), ...more].join('\n');
}

function checkCount(given: readonly string[], most: number): void {
  if (given.length <= most) return;
  const problem = inEveryLanguage('runsOneFilter');
  throw new OctroiError('CLI_USAGE', { problem, command: 'octroi runs' });
}
