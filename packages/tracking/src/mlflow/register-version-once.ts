import { isOctroiError } from '@octroi/core';
import type { ModelVersion } from '../run.ts';
import { mayHaveArrived } from './create-run-once.ts';
import type { MlflowClient } from './mlflow-client.ts';
import type { CreateModelVersion } from './model-versions.ts';
import { allPages } from './page.ts';

/** Tag with an id that a version has from its first tracker. */
export const ownVersionTag = 'octroi.version_id';

/**
 * Makes a version of a registered model (and the model) that goes by an id of its own, once.
 *
 * The server counts the versions: a request whose answer was lost is known by a tag.
 */
export async function registerVersionOnce(
  client: MlflowClient,
  ownId: string,
  request: CreateModelVersion & { readonly runId: string },
): Promise<ModelVersion> {
  await ensureModel(client, request.name);
  const known = await findVersion(client, ownId, request);
  if (known !== undefined) return known;
  const tags = { ...request.tags, [ownVersionTag]: ownId };
  try {
    return await client.modelVersions.create({ ...request, tags });
  } catch (error) {
    if (!mayHaveArrived(error)) throw error;
    const made = await findVersion(client, ownId, request);
    if (made === undefined) throw error;
    return made;
  }
}

async function ensureModel(client: MlflowClient, name: string): Promise<void> {
  try {
    await client.registeredModels.create(name);
  } catch (error) {
    if (!isOctroiError(error, 'TRACKING_NAME_IN_USE')) throw error;
  }
}

async function findVersion(
  client: MlflowClient,
  ownId: string,
  { name, runId }: { readonly name: string; readonly runId: string },
): Promise<ModelVersion | undefined> {
  const versions = await allPages((pageToken) =>
    client.modelVersions.search({
      filter: `run_id = '${runId}'`,
      ...(pageToken === undefined ? {} : { pageToken }),
    }),
  );
  return versions.find((version) => version.name === name && version.tags[ownVersionTag] === ownId);
}
