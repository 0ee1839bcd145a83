import { isOctroiError } from '@octroi/core';
import type { ModelVersion } from '../run.ts';
import { deleteDouble, mayHaveArrived } from './create-run-once.ts';
import type { MlflowClient } from './mlflow-client.ts';
import type { CreateModelVersion } from './model-versions.ts';
import { allPages } from './page.ts';

/** Tag with an id that a version has from its first tracker. */
export const ownVersionTag = 'octroi.version_id';

type OwnVersion = CreateModelVersion & { readonly runId: string };

/**
 * Makes a version of a registered model (and the model) that goes by an id of its own, once.
 *
 * The server counts the versions: a request whose answer was lost is known by a tag. Where two
 * processes made it at the same moment, both keep the lower version and delete the other.
 */
export async function registerVersionOnce(
  client: MlflowClient,
  ownId: string,
  request: OwnVersion,
): Promise<ModelVersion> {
  await ensureModel(client, request.name);
  const known = (await findVersions(client, ownId, request)).at(0);
  if (known !== undefined) return known;
  const made = await create(client, ownId, request);
  const found = await findVersions(client, ownId, request);
  for (const { name, version } of found.slice(1)) {
    await deleteDouble(() => client.modelVersions.delete(name, version));
  }
  return found.at(0) ?? made;
}

async function create(
  client: MlflowClient,
  ownId: string,
  request: OwnVersion,
): Promise<ModelVersion> {
  const tags = { ...request.tags, [ownVersionTag]: ownId };
  try {
    return await client.modelVersions.create({ ...request, tags });
  } catch (error) {
    const made = mayHaveArrived(error) ? await findVersions(client, ownId, request) : [];
    if (made.length === 0) throw error;
    return made[0];
  }
}

async function ensureModel(client: MlflowClient, name: string): Promise<void> {
  try {
    await client.registeredModels.create(name);
  } catch (error) {
    if (!isOctroiError(error, 'TRACKING_NAME_IN_USE')) throw error;
  }
}

/** By version. */
async function findVersions(
  client: MlflowClient,
  ownId: string,
  { name, runId }: { readonly name: string; readonly runId: string },
): Promise<ModelVersion[]> {
  const versions = await allPages((pageToken) =>
    client.modelVersions.search({
      filter: `run_id = '${runId}'`,
      ...(pageToken === undefined ? {} : { pageToken }),
    }),
  );
  return versions
    .filter((version) => version.name === name && version.tags[ownVersionTag] === ownId)
    .toSorted((one, other) => Number(one.version) - Number(other.version));
}
