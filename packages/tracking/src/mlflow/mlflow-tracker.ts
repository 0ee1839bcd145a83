import { randomUUID } from 'node:crypto';
import { isOctroiError, OctroiError } from '@octroi/core';
import { checkArtifactPath } from '../checks/check-artifact-path.ts';
import { checkBatch, checkDataset, checkTags } from '../checks/check-batch.ts';
import { checkAlias, checkModelName } from '../checks/check-name.ts';
import { checkLength, kinds } from '../checks/check-text.ts';
import { limits } from '../limits.ts';
import type { Experiment, Metric, ModelVersion, Run } from '../run.ts';
import type { Timing } from '../timing.ts';
import {
  parentRunTag,
  type LogBatch,
  type RegisterModel,
  type RunPage,
  type SearchRuns,
  type StartRun,
  type Tracker,
} from '../tracker.ts';
import { createRunOnce } from './create-run-once.ts';
import { MlflowAnswer } from './http/failure.ts';
import type { MlflowClient } from './mlflow-client.ts';
import { openExperiment } from './open-experiment.ts';
import { allPages } from './page.ts';
import { registerVersionOnce } from './register-version-once.ts';

/** Runs kept by an MLflow server, through `client`, which is closed with the tracker. */
export function mlflowTracker(client: MlflowClient, timing: Pick<Timing, 'now'>): Tracker {
  const close = (): Promise<void> => {
    client.close();
    return Promise.resolve();
  };
  return {
    openExperiment: async (name) => {
      checkLength({ what: kinds.experiment, name, text: name, limit: limits.experimentName });
      return (await openExperiment(client, name)).id;
    },
    listExperiments: () => activeExperiments(client),
    startRun: (request) => startRun(client, request, timing.now),
    log: (runId, batch) => log(client, runId, batch),
    logInputs: async (runId, datasets) => {
      datasets.forEach(checkDataset);
      await client.runs.logInputs(runId, datasets);
    },
    finishRun: (runId, { status, endTimeMs = timing.now() }) =>
      client.runs.update(runId, { status, endTimeMs: Math.trunc(endTimeMs) }),
    getRun: (runId) => getRun(client, runId),
    searchRuns: (request = {}) => searchRuns(client, request),
    metricHistory: async (runId, key) =>
      (await client.metrics.history(runId, key)).toSorted(inOrder),
    registerModel: (request) => registerModel(client, request),
    modelByAlias: (name, alias) => modelByAlias(client, name, alias),
    ...artifactsOf(client),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function artifactsOf(
  client: MlflowClient,
): Pick<Tracker, 'logArtifact' | 'listArtifacts' | 'readArtifact'> {
  const locations = new Map<string, string>();
  const locationOf = async (runId: string): Promise<string> => {
    const location = locations.get(runId) ?? (await getRun(client, runId)).artifactLocation;
    locations.set(runId, location);
    return location;
  };
  return {
    logArtifact: async (runId, artifactPath, content) => {
      checkArtifactPath(artifactPath);
      await client.artifacts.upload(await locationOf(runId), artifactPath, content);
    },
    listArtifacts: async (runId, folder) => client.artifacts.list(await locationOf(runId), folder),
    readArtifact: async (runId, artifactPath) => {
      checkArtifactPath(artifactPath);
      const location = await locationOf(runId);
      try {
        return await client.artifacts.download(location, artifactPath);
      } catch (error) {
        if (!isMissing(error)) throw error;
        const values = { run: runId, path: artifactPath };
        throw new OctroiError('TRACKING_ARTIFACT_UNKNOWN', values, { cause: error });
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return (
    isOctroiError(error, 'TRACKING_NOT_FOUND') ||
    (isOctroiError(error) && error.cause instanceof MlflowAnswer && error.cause.status === 404)
  );
}

function activeExperiments(client: MlflowClient): Promise<Experiment[]> {
  return allPages((pageToken) =>
    client.experiments.search(pageToken === undefined ? {} : { pageToken }),
  );
}

async function startRun(
  client: MlflowClient,
  request: StartRun,
  now: () => number,
): Promise<string> {
  const { experimentId, name, parentRunId, startTimeMs = now(), tags = {} } = request;
  checkTags(tags);
  checkLength({ what: kinds.run, name, text: name, limit: limits.key });
  const parent = parentRunId === undefined ? {} : { [parentRunTag]: parentRunId };
  const start = { experimentId, name, startTimeMs: Math.trunc(startTimeMs) };
  try {
    const run = await createRunOnce(client, randomUUID(), {
      ...start,
      tags: { ...tags, ...parent },
    });
    return run.id;
  } catch (error) {
    throw await experimentProblem(client, experimentId, error);
  }
}

/** Says plainly that an experiment is deleted or unknown; another error is given back. */
async function experimentProblem(
  client: MlflowClient,
  experimentId: string,
  error: unknown,
): Promise<unknown> {
  if (isOctroiError(error, 'TRACKING_NOT_FOUND')) {
    const values = { experiment: experimentId };
    return new OctroiError('TRACKING_EXPERIMENT_UNKNOWN', values, { cause: error });
  }
  if (!isOctroiError(error, 'TRACKING_REFUSED')) return error;
  const experiment = await client.experiments.get(experimentId).catch(() => undefined);
  if (experiment?.lifecycle !== 'deleted') return error;
  return new OctroiError(
    'TRACKING_EXPERIMENT_DELETED',
    { name: experiment.name },
    { cause: error },
  );
}

async function log(client: MlflowClient, runId: string, batch: LogBatch): Promise<void> {
  checkBatch(batch);
  try {
    await client.runs.logBatch(runId, batch);
  } catch (error) {
    throw await parameterProblem(client, { runId, batch }, error);
  }
}

/** Says plainly that a parameter has another value already; another error is given back. */
async function parameterProblem(
  client: MlflowClient,
  { runId, batch }: { readonly runId: string; readonly batch: LogBatch },
  error: unknown,
): Promise<unknown> {
  if (isOctroiError(error, 'TRACKING_NOT_FOUND')) {
    return new OctroiError('TRACKING_RUN_UNKNOWN', { run: runId }, { cause: error });
  }
  if (!isOctroiError(error, 'TRACKING_REFUSED')) return error;
  const run = await client.runs.get(runId).catch(() => undefined);
  const changed = Object.entries(batch.parameters ?? {}).find(
    ([name, value]) => (run?.parameters[name] ?? value) !== value,
  );
  if (changed === undefined) return error;
  const values = { name: changed[0], run: runId };
  return new OctroiError('TRACKING_PARAMETER_CHANGED', values, { cause: error });
}

async function getRun(client: MlflowClient, runId: string): Promise<Run> {
  try {
    return await client.runs.get(runId);
  } catch (error) {
    if (!isOctroiError(error, 'TRACKING_NOT_FOUND')) throw error;
    throw new OctroiError('TRACKING_RUN_UNKNOWN', { run: runId }, { cause: error });
  }
}

async function searchRuns(client: MlflowClient, request: SearchRuns): Promise<RunPage> {
  const { experimentIds, maxResults = 100, ...search } = request;
  const ids = experimentIds ?? (await activeExperiments(client)).map(({ id }) => id);
  const page = await client.runs.search({ ...search, maxResults, experimentIds: ids });
  const { items, ...rest } = page;
  return { runs: items, ...rest };
}

async function registerModel(client: MlflowClient, request: RegisterModel): Promise<ModelVersion> {
  const { name, runId, artifactPath, description, tags = {}, aliases = [] } = request;
  checkModelName(kinds.model, name);
  checkArtifactPath(artifactPath);
  checkTags(tags, limits.modelTag);
  for (const alias of aliases) checkAlias(kinds.alias, alias);
  const { artifactLocation } = await getRun(client, runId);
  const version = await registerVersionOnce(client, randomUUID(), {
    name,
    runId,
    source: `${artifactLocation}/${artifactPath}`,
    tags,
    ...(description === undefined ? {} : { description }),
  });
  for (const alias of aliases) {
    await client.registeredModels.setAlias(name, alias, version.version);
  }
  return { ...version, aliases };
}

async function modelByAlias(
  client: MlflowClient,
  name: string,
  alias: string,
): Promise<ModelVersion | undefined> {
  try {
    const { aliases } = await client.registeredModels.get(name);
    if (!Object.hasOwn(aliases, alias)) return undefined;
    return await client.modelVersions.get(name, aliases[alias]);
  } catch (error) {
    if (isOctroiError(error, 'TRACKING_NOT_FOUND')) return undefined;
    throw error;
  }
}

function inOrder(one: Metric, other: Metric): number {
  return (
    one.step - other.step || one.timestampMs - other.timestampMs || one.value - other.value || 0
  );
}
