import type { DatasetInput, Lifecycle, Run, RunStatus } from '../run.ts';
import type { LogBatch } from '../tracker.ts';
import { batchBodies } from './batch-bodies.ts';
import type { Connection } from './http/connection.ts';
import { objectIn } from './json/read-json.ts';
import { readRun } from './json/read-run.ts';
import { readNothing, readPage, wireSearch, wireTexts, type Page, type Search } from './page.ts';

export interface CreateRun {
  readonly experimentId: string;
  readonly name: string;
  readonly startTimeMs: number;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface UpdateRun {
  readonly status?: RunStatus;
  readonly endTimeMs?: number;
  readonly name?: string;
}

export interface RunSearch extends Search {
  readonly experimentIds: readonly string[];
  readonly lifecycle?: Lifecycle | 'all';
}

/** Runs of an MLflow server. What is logged twice alike is kept once. */
export interface Runs {
  /** Not sent again after a failure in which the server may have made it: there is no telling. */
  create(request: CreateRun): Promise<Run>;
  update(id: string, changes: UpdateRun): Promise<void>;
  /** A deleted one as well. @throws OctroiError TRACKING_NOT_FOUND */
  get(id: string): Promise<Run>;
  search(search: RunSearch): Promise<Page<Run>>;
  delete(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** In as many requests as the limits ask for, one after the other. */
  logBatch(id: string, batch: LogBatch): Promise<void>;
  setTag(id: string, key: string, value: string): Promise<void>;
  /** @throws OctroiError TRACKING_NOT_FOUND where the run has no such tag */
  deleteTag(id: string, key: string): Promise<void>;
  /** Data sets the run read; of those with a name and digest it has, nothing changes. */
  logInputs(id: string, datasets: readonly DatasetInput[]): Promise<void>;
  /** Logged models the run read. */
  logModelInputs(id: string, modelIds: readonly string[]): Promise<void>;
  /** Logged models the run made, each at a step. */
  logModelOutputs(id: string, models: readonly { modelId: string; step: number }[]): Promise<void>;
}

const route = '/api/2.0/mlflow/runs';

const views = { active: 'ACTIVE_ONLY', deleted: 'DELETED_ONLY', all: 'ALL' } as const;

export function runsOf(connection: Connection): Runs {
  const post = (action: string, body: object | string, idempotent = true): Promise<void> =>
    connection.call({
      method: 'POST',
      path: `${route}/${action}`,
      body,
      idempotent,
      read: readNothing,
    });
  return {
    create: (request) => createRun(connection, request),
    update: (id, { status, endTimeMs, name }) =>
      post('update', {
        run_id: id,
        ...(status === undefined ? {} : { status }),
        ...(endTimeMs === undefined ? {} : { end_time: endTimeMs }),
        ...(name === undefined ? {} : { run_name: name }),
      }),
    get: (id) =>
      connection.call({
        method: 'GET',
        path: `${route}/get`,
        query: { run_id: id },
        idempotent: true,
        read: (json) => readRun(objectIn(json, 'run')),
      }),
    search: (search) => searchRuns(connection, search),
    delete: (id) => post('delete', { run_id: id }, false),
    restore: (id) => post('restore', { run_id: id }, false),
    logBatch: async (id, batch) => {
      for (const body of batchBodies(id, batch)) await post('log-batch', body);
    },
    setTag: (id, key, value) => post('set-tag', { run_id: id, key, value }),
    deleteTag: (id, key) => post('delete-tag', { run_id: id, key }, false),
    logInputs: (id, datasets) =>
      post('log-inputs', { run_id: id, datasets: datasets.map(wireDataset) }),
    logModelInputs: (id, modelIds) =>
      post('log-inputs', { run_id: id, models: modelIds.map((model_id) => ({ model_id })) }, false),
    logModelOutputs: (id, models) =>
      post(
        'outputs',
        { run_id: id, models: models.map(({ modelId, step }) => ({ model_id: modelId, step })) },
        false,
      ),
  };
}

function createRun(connection: Connection, request: CreateRun): Promise<Run> {
  const { experimentId, name, startTimeMs, tags = {} } = request;
  return connection.call({
    method: 'POST',
    path: `${route}/create`,
    body: {
      experiment_id: experimentId,
      run_name: name,
      start_time: startTimeMs,
      tags: wireTexts(tags),
    },
    idempotent: false,
    read: (json) => readRun(objectIn(json, 'run')),
  });
}

function searchRuns(connection: Connection, search: RunSearch): Promise<Page<Run>> {
  const { experimentIds, lifecycle = 'active' } = search;
  return connection.call({
    method: 'POST',
    path: `${route}/search`,
    body: {
      ...wireSearch(search),
      experiment_ids: experimentIds,
      run_view_type: views[lifecycle],
    },
    idempotent: true,
    read: readPage('runs', readRun),
  });
}

function wireDataset({ sourceType, tags = {}, ...dataset }: DatasetInput): object {
  return { dataset: { ...dataset, source_type: sourceType }, tags: wireTexts(tags) };
}
