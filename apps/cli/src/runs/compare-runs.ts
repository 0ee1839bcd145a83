import { OctroiError } from '@octroi/core';
import type { Run } from '@octroi/tracking';
import type { Context } from '../context.ts';
import { renderComparedRuns } from '../render/compared-runs.ts';
import { workspaceTracker } from '../tracking/workspace-tracker.ts';
import { inEveryLanguage } from '../words.ts';
import { findRun } from './find-run.ts';
import { runDocument } from './run-document.ts';

/** Two runs or more: where their parameters differ, their figures side by side. */
export async function compareRuns(context: Context, given: readonly string[]): Promise<string> {
  if (given.length < 2) {
    const problem = inEveryLanguage('runsNameTwo');
    throw new OctroiError('CLI_USAGE', { problem, command: 'octroi runs' });
  }
  await using tracker = workspaceTracker(context);
  const runs: Run[] = [];
  for (const wanted of given) runs.push(await findRun(tracker, wanted));
  return context.json
    ? JSON.stringify(runs.map(runDocument), null, 2)
    : renderComparedRuns(runs, context);
}
