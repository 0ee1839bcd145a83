import type { DatasetInput, Lifecycle, Metric, Run, RunStatus } from '../../run.ts';
import {
  listIn,
  numberIn,
  objectIn,
  optionalNumberIn,
  optionalTextIn,
  textIn,
  textsIn,
  wordIn,
  isObject,
  type JsonObject,
} from './read-json.ts';

export const lifecycles: readonly Lifecycle[] = ['active', 'deleted'];

const statuses: readonly RunStatus[] = ['SCHEDULED', 'RUNNING', 'FINISHED', 'FAILED', 'KILLED'];

export function readMetric(json: JsonObject): Metric {
  return {
    key: textIn(json, 'key'),
    value: optionalNumberIn(json, 'value') ?? 0,
    timestampMs: numberIn(json, 'timestamp'),
    step: optionalNumberIn(json, 'step') ?? 0,
  };
}

export function readRun(json: JsonObject): Run {
  const info = objectIn(json, 'info');
  const data = isObject(json['data']) ? json['data'] : {};
  const inputs = isObject(json['inputs']) ? json['inputs'] : {};
  const endTimeMs = optionalNumberIn(info, 'end_time');
  return {
    id: textIn(info, 'run_id'),
    experimentId: textIn(info, 'experiment_id'),
    name: optionalTextIn(info, 'run_name') ?? '',
    status: wordIn(info, 'status', statuses),
    startTimeMs: optionalNumberIn(info, 'start_time') ?? 0,
    ...(endTimeMs === undefined || endTimeMs === 0 ? {} : { endTimeMs }),
    lifecycle: wordIn(info, 'lifecycle_stage', lifecycles),
    artifactLocation: optionalTextIn(info, 'artifact_uri') ?? '',
    metrics: listIn(data, 'metrics', readMetric),
    parameters: textsIn(data, 'params'),
    tags: textsIn(data, 'tags'),
    inputs: listIn(inputs, 'dataset_inputs', readDataset),
  };
}

function readDataset(json: JsonObject): DatasetInput {
  const dataset = objectIn(json, 'dataset');
  const schema = optionalTextIn(dataset, 'schema');
  const profile = optionalTextIn(dataset, 'profile');
  return {
    name: textIn(dataset, 'name'),
    digest: textIn(dataset, 'digest'),
    sourceType: optionalTextIn(dataset, 'source_type') ?? '',
    source: optionalTextIn(dataset, 'source') ?? '',
    ...(schema === undefined ? {} : { schema }),
    ...(profile === undefined ? {} : { profile }),
    tags: textsIn(json, 'tags'),
  };
}
