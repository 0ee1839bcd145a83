import { isOctroiError } from '@octroi/core';
import type { ModelVersion, Texts } from '../run.ts';
import type { Connection, Query } from './http/connection.ts';
import {
  listIn,
  objectIn,
  optionalTextIn,
  textIn,
  textsIn,
  type JsonObject,
} from './json/read-json.ts';
import { readModelVersion } from './model-versions.ts';
import { readNothing, readPage, wireSearch, wireTexts, type Page, type Search } from './page.ts';

export interface RegisteredModel {
  readonly name: string;
  readonly description: string;
  readonly tags: Texts;
  /** Alias to version. */
  readonly aliases: Texts;
}

/** Registered models of an MLflow server, and the names their versions go by. */
export interface RegisteredModels {
  /** @throws OctroiError TRACKING_NAME_IN_USE */
  create(name: string, options?: { description?: string; tags?: Texts }): Promise<RegisteredModel>;
  /** @throws OctroiError TRACKING_NOT_FOUND */
  get(name: string): Promise<RegisteredModel>;
  search(search?: Search): Promise<Page<RegisteredModel>>;
  rename(name: string, newName: string): Promise<void>;
  describe(name: string, description: string): Promise<void>;
  delete(name: string): Promise<void>;
  setTag(name: string, key: string, value: string): Promise<void>;
  deleteTag(name: string, key: string): Promise<void>;
  /** The alias stands for this version from now on. */
  setAlias(name: string, alias: string, version: string): Promise<void>;
  deleteAlias(name: string, alias: string): Promise<void>;
  /** @throws OctroiError TRACKING_NOT_FOUND or TRACKING_REFUSED where there is no such alias */
  versionByAlias(name: string, alias: string): Promise<ModelVersion>;
}

interface Change {
  readonly name: string;
  /** True where absent. */
  readonly idempotent?: boolean;
  readonly [field: string]: string | boolean | undefined;
}

const route = '/api/2.0/mlflow/registered-models';

export function registeredModelsOf(connection: Connection): RegisteredModels {
  const send = (
    method: 'POST' | 'PATCH' | 'DELETE',
    action: string,
    { idempotent = true, ...body }: Change,
  ): Promise<void> =>
    connection.call({ method, path: `${route}/${action}`, body, idempotent, read: readNothing });
  return {
    create: (name, { description, tags = {} } = {}) =>
      connection.call({
        method: 'POST',
        path: `${route}/create`,
        body: {
          name,
          tags: wireTexts(tags),
          ...(description === undefined ? {} : { description }),
        },
        idempotent: false,
        read: (json) => readModel(objectIn(json, 'registered_model')),
      }),
    get: (name) =>
      get(connection, { action: 'get', query: { name } }, (json) =>
        readModel(objectIn(json, 'registered_model')),
      ),
    search: (search = {}) =>
      get(
        connection,
        { action: 'search', query: wireSearch(search) },
        readPage('registered_models', readModel),
      ),
    rename: (name, newName) =>
      send('POST', 'rename', { name, new_name: newName, idempotent: false }),
    describe: (name, description) => send('PATCH', 'update', { name, description }),
    delete: (name) => send('DELETE', 'delete', { name, idempotent: false }),
    setTag: (name, key, value) => send('POST', 'set-tag', { name, key, value }),
    deleteTag: (name, key) => send('DELETE', 'delete-tag', { name, key }),
    setAlias: (name, alias, version) =>
      againIfRefused(() => send('POST', 'alias', { name, alias, version })),
    deleteAlias: (name, alias) => send('DELETE', 'alias', { name, alias }),
    versionByAlias: (name, alias) =>
      get(connection, { action: 'alias', query: { name, alias } }, (json) =>
        readModelVersion(objectIn(json, 'model_version')),
      ),
  };
}

/**
 * Where two clients set an alias for the first time at once, the server refuses one: its store has the row by
 * then. Its second try finds the row and changes it.
 */
async function againIfRefused(set: () => Promise<void>): Promise<void> {
  try {
    await set();
  } catch (error) {
    if (!isOctroiError(error, 'TRACKING_REFUSED')) throw error;
    await set();
  }
}

function get<Result>(
  connection: Connection,
  { action, query }: { action: string; query: Query },
  read: (json: JsonObject) => Result,
): Promise<Result> {
  return connection.call({
    method: 'GET',
    path: `${route}/${action}`,
    query,
    idempotent: true,
    read,
  });
}

function readModel(json: JsonObject): RegisteredModel {
  return {
    name: textIn(json, 'name'),
    description: optionalTextIn(json, 'description') ?? '',
    tags: textsIn(json, 'tags'),
    aliases: Object.fromEntries(
      listIn(json, 'aliases', (one) => [textIn(one, 'alias'), textIn(one, 'version')]),
    ),
  };
}
