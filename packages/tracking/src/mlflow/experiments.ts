import type { Experiment, Lifecycle, Texts } from '../run.ts';
import type { Connection } from './http/connection.ts';
import {
  objectIn,
  optionalTextIn,
  textIn,
  textsIn,
  wordIn,
  type JsonObject,
} from './json/read-json.ts';
import { lifecycles } from './json/read-run.ts';
import { readNothing, readPage, wireSearch, wireTexts, type Page, type Search } from './page.ts';

/** Experiments of an MLflow server. */
export interface Experiments {
  /** @returns its id. @throws OctroiError TRACKING_NAME_IN_USE, by a deleted experiment too */
  create(name: string, options?: { artifactLocation?: string; tags?: Texts }): Promise<string>;
  /** @throws OctroiError TRACKING_NOT_FOUND */
  get(id: string): Promise<Experiment>;
  /** A deleted one as well. @throws OctroiError TRACKING_NOT_FOUND */
  getByName(name: string): Promise<Experiment>;
  search(search?: Search & { lifecycle?: Lifecycle | 'all' }): Promise<Page<Experiment>>;
  rename(id: string, name: string): Promise<void>;
  delete(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  setTag(id: string, key: string, value: string): Promise<void>;
  deleteTag(id: string, key: string): Promise<void>;
}

const route = '/api/2.0/mlflow/experiments';

const views = { active: 'ACTIVE_ONLY', deleted: 'DELETED_ONLY', all: 'ALL' } as const;

export function experimentsOf(connection: Connection): Experiments {
  const post = (action: string, body: object, idempotent = true): Promise<void> =>
    connection.call({
      method: 'POST',
      path: `${route}/${action}`,
      body,
      idempotent,
      read: readNothing,
    });
  return {
    create: (name, { artifactLocation, tags = {} } = {}) =>
      connection.call({
        method: 'POST',
        path: `${route}/create`,
        body: {
          name,
          tags: wireTexts(tags),
          ...(artifactLocation === undefined ? {} : { artifact_location: artifactLocation }),
        },
        idempotent: false,
        read: (json) => textIn(json, 'experiment_id'),
      }),
    get: (id) => getOne(connection, 'get', { experiment_id: id }),
    getByName: (name) => getOne(connection, 'get-by-name', { experiment_name: name }),
    search: ({ lifecycle = 'active', maxResults = 1000, ...search } = {}) =>
      connection.call({
        method: 'POST',
        path: `${route}/search`,
        body: { ...wireSearch({ maxResults, ...search }), view_type: views[lifecycle] },
        idempotent: true,
        read: readPage('experiments', readExperiment),
      }),
    rename: (id, name) => post('update', { experiment_id: id, new_name: name }),
    delete: (id) => post('delete', { experiment_id: id }, false),
    restore: (id) => post('restore', { experiment_id: id }, false),
    setTag: (id, key, value) => post('set-experiment-tag', { experiment_id: id, key, value }),
    deleteTag: (id, key) => post('delete-experiment-tag', { experiment_id: id, key }, false),
  };
}

function getOne(
  connection: Connection,
  action: string,
  query: Record<string, string>,
): Promise<Experiment> {
  return connection.call({
    method: 'GET',
    path: `${route}/${action}`,
    query,
    idempotent: true,
    read: (json) => readExperiment(objectIn(json, 'experiment')),
  });
}

function readExperiment(json: JsonObject): Experiment {
  return {
    id: textIn(json, 'experiment_id'),
    name: textIn(json, 'name'),
    lifecycle: wordIn(json, 'lifecycle_stage', lifecycles),
    artifactLocation: optionalTextIn(json, 'artifact_location') ?? '',
    tags: textsIn(json, 'tags'),
  };
}
