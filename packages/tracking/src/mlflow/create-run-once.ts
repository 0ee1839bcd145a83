import { isOctroiError } from '@octroi/core';
import type { Run } from '../run.ts';
import type { MlflowClient } from './mlflow-client.ts';
import type { CreateRun } from './runs.ts';

/** Tag with an id that a run has from its first tracker, the same wherever it is pushed. */
export const ownIdTag = 'octroi.run_id';

/**
 * Makes a run that goes by an id of its own, once: where it is there already, it is given.
 *
 * MLflow's server chooses the id of a run, so that a request whose answer was lost may not be sent
 * again. The run is known by a tag instead. Where two processes made it at the same moment, both
 * find both, keep the one with the lower id and delete the other, which is empty still.
 */
export async function createRunOnce(
  client: MlflowClient,
  ownId: string,
  request: CreateRun,
): Promise<Run> {
  const known = await findRun(client, ownId, request.experimentId);
  if (known !== undefined) return known;
  const made = await create(client, ownId, request);
  const found = await findRuns(client, ownId, request.experimentId);
  for (const { id } of found.slice(1)) await deleteDouble(() => client.runs.delete(id));
  return found.at(0) ?? made;
}

async function create(client: MlflowClient, ownId: string, request: CreateRun): Promise<Run> {
  const tags = { ...request.tags, [ownIdTag]: ownId };
  try {
    return await client.runs.create({ ...request, tags });
  } catch (error) {
    const made = mayHaveArrived(error)
      ? await findRun(client, ownId, request.experimentId)
      : undefined;
    if (made === undefined) throw error;
    return made;
  }
}

/** The run on the server with this id of its own; undefined where there is none. */
export async function findRun(
  client: MlflowClient,
  ownId: string,
  experimentId: string,
): Promise<Run | undefined> {
  return (await findRuns(client, ownId, experimentId)).at(0);
}

async function findRuns(client: MlflowClient, ownId: string, experimentId: string): Promise<Run[]> {
  const { items } = await client.runs.search({
    experimentIds: [experimentId],
    filter: `tags.\`${ownIdTag}\` = '${ownId}'`,
    maxResults: 100,
  });
  return items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** True for failures after which the server may have done what it was asked for. */
export function mayHaveArrived(error: unknown): boolean {
  return (
    isOctroiError(error, 'TRACKING_UNREACHABLE') ||
    isOctroiError(error, 'TRACKING_TIMED_OUT') ||
    isOctroiError(error, 'TRACKING_SERVER_FAILED') ||
    isOctroiError(error, 'TRACKING_BUSY')
  );
}

/** Deletes what two processes made at once; the other may have deleted it already. */
export async function deleteDouble(remove: () => Promise<void>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    const isGone =
      isOctroiError(error, 'TRACKING_NOT_FOUND') || isOctroiError(error, 'TRACKING_REFUSED');
    if (!isGone) throw error;
  }
}
