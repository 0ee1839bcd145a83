import { OctroiError } from '@octroi/core';
import type { Context } from '../context.ts';
import { namedServer, push, runsPage } from '../tracking/send-runs.ts';
import { problemOf, workspaceTracker } from '../tracking/workspace-tracker.ts';
import { inEveryLanguage, say } from '../words.ts';

/** Sends the server of the environment all it has not been told of; exit code 1 where it refuses a run. */
export async function pushAll(context: Context, given: readonly string[]): Promise<string> {
  const { language, json } = context;
  const server = await namedServer(context);
  if (server === undefined || given.length > 0) {
    const problem = inEveryLanguage(server === undefined ? 'runsNoServer' : 'runsPushAll');
    throw new OctroiError('CLI_USAGE', { problem, command: 'octroi runs' });
  }
  await using local = workspaceTracker(context);
  const { pushed, refused, versions } = await push(context, local, server);
  if (refused.length > 0) context.exitWith(1);
  for (const { error } of refused) context.note(problemOf(error, language));
  if (json) {
    const left = refused.map(({ runId, error }) => ({ runId, code: error.code }));
    return JSON.stringify({ server: server.address, pushed, refused: left, versions }, null, 2);
  }
  if (pushed.length === 0) return say('nothingToPush', language, { address: server.address });
  const address = runsPage(server.address, pushed[0].remoteExperimentId);
  return say('runsSent', language, { count: pushed.length, address });
}
