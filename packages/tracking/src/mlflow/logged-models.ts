import type { ArtifactEntry, Metric, Texts } from '../run.ts';
import type { Connection } from './http/connection.ts';
import {
  booleanIn,
  isObject,
  listIn,
  objectIn,
  optionalNumberIn,
  optionalTextIn,
  textIn,
  textsIn,
  wordIn,
  type JsonObject,
} from './json/read-json.ts';
import { readMetric } from './json/read-run.ts';
import { readNothing, readPage, wireTexts, type Page } from './page.ts';

/** Whether the files of a logged model are there. */
export type LoggedModelStatus =
  | 'LOGGED_MODEL_PENDING'
  | 'LOGGED_MODEL_READY'
  | 'LOGGED_MODEL_UPLOAD_FAILED'
  | 'LOGGED_MODEL_STATUS_UNSPECIFIED';

/** A model as MLflow 3 keeps it: a thing of its own beside the run that made it. */
export interface LoggedModel {
  readonly id: string;
  readonly experimentId: string;
  readonly name: string;
  readonly status: LoggedModelStatus;
  readonly artifactLocation: string;
  readonly sourceRunId?: string;
  readonly parameters: Texts;
  readonly metrics: readonly Metric[];
  readonly tags: Texts;
}

export interface CreateLoggedModel {
  readonly experimentId: string;
  /** Without / : . % and quotes. */
  readonly name: string;
  readonly modelType?: string;
  readonly sourceRunId?: string;
  readonly parameters?: Texts;
  readonly tags?: Texts;
}

export interface LoggedModelSearch {
  readonly experimentIds: readonly string[];
  readonly filter?: string;
  readonly orderBy?: readonly { readonly field: string; readonly ascending: boolean }[];
  readonly maxResults?: number;
  readonly pageToken?: string;
}

/** Logged models of an MLflow server from 3.0 on. */
export interface LoggedModels {
  /** Not sent again after a failure in which the server may have made it. */
  create(request: CreateLoggedModel): Promise<LoggedModel>;
  /** Says whether its files have arrived. */
  finalize(id: string, status: 'LOGGED_MODEL_READY' | 'LOGGED_MODEL_UPLOAD_FAILED'): Promise<void>;
  get(id: string): Promise<LoggedModel>;
  search(search: LoggedModelSearch): Promise<Page<LoggedModel>>;
  delete(id: string): Promise<void>;
  logParameters(id: string, parameters: Texts): Promise<void>;
  setTags(id: string, tags: Texts): Promise<void>;
  deleteTag(id: string, key: string): Promise<void>;
  listArtifacts(id: string, folder?: string): Promise<ArtifactEntry[]>;
}

const route = '/api/2.0/mlflow/logged-models';
const routeOf = (id: string): string => `${route}/${encodeURIComponent(id)}`;

export function loggedModelsOf(connection: Connection): LoggedModels {
  const change = (
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<void> =>
    connection.call({
      method,
      path,
      ...(body === undefined ? {} : { body }),
      idempotent: method === 'PATCH',
      read: readNothing,
    });
  return {
    create: (request) => create(connection, request),
    finalize: (id, status) => change('PATCH', routeOf(id), { model_id: id, status }),
    get: (id) =>
      connection.call({
        method: 'GET',
        path: routeOf(id),
        idempotent: true,
        read: (json) => readModel(objectIn(json, 'model')),
      }),
    search: (search) => searchModels(connection, search),
    delete: (id) => change('DELETE', routeOf(id)),
    logParameters: (id, parameters) =>
      change('POST', `${routeOf(id)}/params`, { model_id: id, params: wireTexts(parameters) }),
    setTags: (id, tags) =>
      change('PATCH', `${routeOf(id)}/tags`, { model_id: id, tags: wireTexts(tags) }),
    deleteTag: (id, key) => change('DELETE', `${routeOf(id)}/tags/${encodeURIComponent(key)}`),
    listArtifacts: (id, folder) =>
      connection.call({
        method: 'GET',
        path: `${routeOf(id)}/artifacts/directories`,
        query: { artifact_directory_path: folder },
        idempotent: true,
        read: (json) => listIn(json, 'files', readEntry),
      }),
  };
}

function create(connection: Connection, request: CreateLoggedModel): Promise<LoggedModel> {
  const { experimentId, name, modelType, sourceRunId, parameters = {}, tags = {} } = request;
  return connection.call({
    method: 'POST',
    path: route,
    body: {
      experiment_id: experimentId,
      name,
      params: wireTexts(parameters),
      tags: wireTexts(tags),
      ...(modelType === undefined ? {} : { model_type: modelType }),
      ...(sourceRunId === undefined ? {} : { source_run_id: sourceRunId }),
    },
    idempotent: false,
    read: (json) => readModel(objectIn(json, 'model')),
  });
}

function searchModels(
  connection: Connection,
  search: LoggedModelSearch,
): Promise<Page<LoggedModel>> {
  const { experimentIds, filter, orderBy = [], maxResults, pageToken } = search;
  return connection.call({
    method: 'POST',
    path: `${route}/search`,
    body: {
      experiment_ids: experimentIds,
      order_by: orderBy.map(({ field, ascending }) => ({ field_name: field, ascending })),
      ...(filter === undefined ? {} : { filter }),
      ...(maxResults === undefined ? {} : { max_results: maxResults }),
      ...(pageToken === undefined ? {} : { page_token: pageToken }),
    },
    idempotent: true,
    read: readPage('models', readModel),
  });
}

const statuses: readonly LoggedModelStatus[] = [
  'LOGGED_MODEL_PENDING',
  'LOGGED_MODEL_READY',
  'LOGGED_MODEL_UPLOAD_FAILED',
  'LOGGED_MODEL_STATUS_UNSPECIFIED',
];

function readModel(json: JsonObject): LoggedModel {
  const info = objectIn(json, 'info');
  const data = isObject(json['data']) ? json['data'] : {};
  const sourceRunId = optionalTextIn(info, 'source_run_id');
  return {
    id: textIn(info, 'model_id'),
    experimentId: textIn(info, 'experiment_id'),
    name: textIn(info, 'name'),
    status: wordIn(info, 'status', statuses),
    artifactLocation: optionalTextIn(info, 'artifact_uri') ?? '',
    ...(sourceRunId === undefined ? {} : { sourceRunId }),
    parameters: textsIn(data, 'params'),
    metrics: listIn(data, 'metrics', readMetric),
    tags: textsIn(info, 'tags'),
  };
}

function readEntry(json: JsonObject): ArtifactEntry {
  const isFolder = booleanIn(json, 'is_dir');
  return {
    path: textIn(json, 'path'),
    isFolder,
    ...(isFolder ? {} : { bytes: optionalNumberIn(json, 'file_size') ?? 0 }),
  };
}
