import type { LocalTracker } from '../local/local-tracker.ts';
import type { MlflowClient } from '../mlflow/mlflow-client.ts';
import { registerVersionOnce } from '../mlflow/register-version-once.ts';

/**
 * Registers the versions whose runs are on the server, then lets their aliases stand for them.
 *
 * @returns versions made
 */
export async function pushModels(local: LocalTracker, client: MlflowClient): Promise<number> {
  const { outbox } = local;
  const target = client.address;
  let made = 0;
  for (const version of outbox.pendingVersions(target)) {
    const runId = outbox.remoteId(target, version.runId);
    if (runId === undefined) continue;
    const { artifactLocation } = await client.runs.get(runId);
    const { version: remoteVersion } = await registerVersionOnce(client, version.id, {
      name: version.name,
      runId,
      source: `${artifactLocation}/${version.artifactPath}`,
      tags: version.tags,
      ...(version.description === '' ? {} : { description: version.description }),
    });
    outbox.markVersion(target, version.number, remoteVersion);
    made += 1;
  }
  for (const alias of outbox.pendingAliases(target)) {
    await client.registeredModels.setAlias(alias.name, alias.alias, alias.remoteVersion);
    outbox.markAlias(target, alias);
  }
  return made;
}
