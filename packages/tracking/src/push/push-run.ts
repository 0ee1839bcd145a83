import { isOctroiError } from '@octroi/core';
import type { LocalTracker } from '../local/local-tracker.ts';
import type { Changes, PendingRun } from '../local/outbox.ts';
import { createRunOnce, ownIdTag } from '../mlflow/create-run-once.ts';
import type { MlflowClient } from '../mlflow/mlflow-client.ts';
import type { Experiment, Run } from '../run.ts';
import { parentRunTag } from '../tracker.ts';
import { missingIn, pushConflict } from './compare-runs.ts';

export interface PushRunRequest {
  readonly local: LocalTracker;
  readonly client: MlflowClient;
  readonly run: PendingRun;
  /** On the server. */
  readonly experiment: Experiment;
}

/**
 * Brings the server's copy of one run up to date, and looks whether it is whole.
 *
 * @returns the id of the run on the server
 * @throws OctroiError TRACKING_PUSH_CONFLICT where the server holds other content
 */
export async function pushRun(request: PushRunRequest): Promise<string> {
  const { local, client, run } = request;
  const { remote, isKnown } = await remoteRun(request);
  const from = isKnown ? run.pushedRevision : 0;
  await send(request, remote, local.outbox.changes(run.id, from, run.revision));
  const all = from === 0 ? undefined : local.outbox.changes(run.id, 0, run.revision);
  if (all !== undefined && (await missingIn(client, remote.id, all)) !== undefined) {
    // The server lost some of what it had acknowledged: it is told everything anew.
    await send(request, remote, all);
  }
  const whole = all ?? local.outbox.changes(run.id, 0, run.revision);
  const missing = await missingIn(client, remote.id, whole);
  if (missing !== undefined) throw pushConflict(client.address, run.id, missing);
  local.outbox.markRun(client.address, {
    id: run.id,
    remoteId: remote.id,
    revision: run.revision,
  });
  return remote.id;
}

/** The run on the server; `isKnown` where it is the one that was pushed to before. */
async function remoteRun(request: PushRunRequest): Promise<{ remote: Run; isKnown: boolean }> {
  const { client, run, experiment } = request;
  const known = run.remoteId === undefined ? undefined : await getRun(client, run.remoteId);
  const isOurs = known?.lifecycle === 'active' && known.tags[ownIdTag] === run.id;
  if (isOurs) return { remote: known, isKnown: true };
  const remote = await createRunOnce(client, run.id, {
    experimentId: experiment.id,
    name: run.name,
    startTimeMs: run.startTimeMs,
  });
  return { remote, isKnown: false };
}

async function getRun(client: MlflowClient, id: string): Promise<Run | undefined> {
  try {
    return await client.runs.get(id);
  } catch (error) {
    if (isOctroiError(error, 'TRACKING_NOT_FOUND')) return undefined;
    throw error;
  }
}

async function send(request: PushRunRequest, remote: Run, changes: Changes): Promise<void> {
  const { local, client, run } = request;
  const { parameters, metrics, inputs, artifacts } = changes;
  const conflict = Object.keys(parameters).find(
    (name) => (remote.parameters[name] ?? parameters[name]) !== parameters[name],
  );
  if (conflict !== undefined) {
    throw pushConflict(client.address, run.id, { kind: 'parameter', name: conflict });
  }
  const tags = remoteTags(request, changes.tags);
  await client.runs.logBatch(remote.id, { parameters, metrics, tags });
  if (inputs.length > 0) await client.runs.logInputs(remote.id, inputs);
  for (const path of artifacts) {
    const file = local.artifactFile(run.id, path);
    await client.artifacts.upload(remote.artifactLocation, path, { file });
  }
  const { status, endTimeMs } = run;
  await client.runs.update(remote.id, {
    status,
    ...(endTimeMs === undefined ? {} : { endTimeMs }),
  });
}

/** Tags as the server is to have them: the run that this one is a part of goes by its id there. */
function remoteTags(
  { local, client }: PushRunRequest,
  tags: Changes['tags'],
): Record<string, string> {
  if (!Object.hasOwn(tags, parentRunTag)) return tags;
  const parent = tags[parentRunTag];
  return { ...tags, [parentRunTag]: local.outbox.remoteId(client.address, parent) ?? parent };
}
