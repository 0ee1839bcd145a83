import type { ModelVersion, Texts } from '../run.ts';
import type { Connection } from './http/connection.ts';
import {
  objectIn,
  optionalTextIn,
  textIn,
  textsIn,
  UnexpectedShape,
  type JsonObject,
} from './json/read-json.ts';
import { readNothing, readPage, wireSearch, wireTexts, type Page, type Search } from './page.ts';

export interface CreateModelVersion {
  /** Of a registered model. */
  readonly name: string;
  /** Where its files are: runs:/RUN/PATH, models:/LOGGED_MODEL or an artifact location. */
  readonly source: string;
  readonly runId?: string;
  /** The logged model it is. */
  readonly modelId?: string;
  readonly description?: string;
  readonly tags?: Texts;
}

/** Versions of the registered models of an MLflow server. */
export interface ModelVersions {
  /** Not sent again after a failure in which the server may have made it. */
  create(request: CreateModelVersion): Promise<ModelVersion>;
  /** @throws OctroiError TRACKING_NOT_FOUND */
  get(name: string, version: string): Promise<ModelVersion>;
  search(search?: Search): Promise<Page<ModelVersion>>;
  describe(name: string, version: string, description: string): Promise<void>;
  delete(name: string, version: string): Promise<void>;
  setTag(version: { name: string; version: string }, key: string, value: string): Promise<void>;
  deleteTag(name: string, version: string, key: string): Promise<void>;
  /** Where its files can be read. */
  location(name: string, version: string): Promise<string>;
}

interface Change {
  readonly name: string;
  /** True where absent. */
  readonly idempotent?: boolean;
  readonly [field: string]: string | boolean | undefined;
}

const route = '/api/2.0/mlflow/model-versions';

export function modelVersionsOf(connection: Connection): ModelVersions {
  const send = (
    method: 'POST' | 'PATCH' | 'DELETE',
    action: string,
    { idempotent = true, ...body }: Change,
  ): Promise<void> =>
    connection.call({ method, path: `${route}/${action}`, body, idempotent, read: readNothing });
  return {
    create: (request) => create(connection, request),
    get: (name, version) =>
      connection.call({
        method: 'GET',
        path: `${route}/get`,
        query: { name, version },
        idempotent: true,
        read: (json) => readModelVersion(objectIn(json, 'model_version')),
      }),
    search: (search = {}) =>
      connection.call({
        method: 'GET',
        path: `${route}/search`,
        query: wireSearch(search),
        idempotent: true,
        read: readPage('model_versions', readModelVersion),
      }),
    describe: (name, version, description) =>
      send('PATCH', 'update', { name, version, description }),
    delete: (name, version) => send('DELETE', 'delete', { name, version, idempotent: false }),
    setTag: ({ name, version }, key, value) =>
      send('POST', 'set-tag', { name, version, key, value }),
    deleteTag: (name, version, key) => send('DELETE', 'delete-tag', { name, version, key }),
    location: (name, version) =>
      connection.call({
        method: 'GET',
        path: `${route}/get-download-uri`,
        query: { name, version },
        idempotent: true,
        read: (json) => textIn(json, 'artifact_uri'),
      }),
  };
}

function create(connection: Connection, request: CreateModelVersion): Promise<ModelVersion> {
  const { name, source, runId, modelId, description, tags = {} } = request;
  return connection.call({
    method: 'POST',
    path: `${route}/create`,
    body: {
      name,
      source,
      tags: wireTexts(tags),
      ...(runId === undefined ? {} : { run_id: runId }),
      ...(modelId === undefined ? {} : { model_id: modelId }),
      ...(description === undefined ? {} : { description }),
    },
    idempotent: false,
    read: (json) => readModelVersion(objectIn(json, 'model_version')),
  });
}

export function readModelVersion(json: JsonObject): ModelVersion {
  const runId = optionalTextIn(json, 'run_id');
  return {
    name: textIn(json, 'name'),
    version: textIn(json, 'version'),
    source: optionalTextIn(json, 'source') ?? '',
    ...(runId === undefined ? {} : { runId }),
    description: optionalTextIn(json, 'description') ?? '',
    tags: textsIn(json, 'tags'),
    aliases: readTexts(json['aliases']),
  };
}

function readTexts(value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new UnexpectedShape('aliases are no texts');
}
