import { OctroiError } from '@octroi/core';
import { kinds } from '../checks/check-text.ts';
import type { Changes } from '../local/outbox.ts';
import type { MlflowClient } from '../mlflow/mlflow-client.ts';
import type { Metric } from '../run.ts';

/** Something of a run that the server does not have, or has otherwise. */
export interface Missing {
  readonly kind: 'parameter' | 'metric';
  readonly name: string;
}

/**
 * What the server's run lacks of the parameters and of the latest value of each metric; undefined
 * where it has all. Values that others added there are no matter.
 */
export async function missingIn(
  client: MlflowClient,
  remoteId: string,
  { parameters, metrics }: Pick<Changes, 'parameters' | 'metrics'>,
): Promise<Missing | undefined> {
  const run = await client.runs.get(remoteId);
  const parameter = Object.keys(parameters).find(
    (name) => !Object.hasOwn(run.parameters, name) || run.parameters[name] !== parameters[name],
  );
  if (parameter !== undefined) return { kind: 'parameter', name: parameter };
  const there = new Map(run.metrics.map((metric) => [metric.key, metric]));
  for (const [name, metric] of latestOf(metrics)) {
    const other = there.get(name);
    if (other === undefined) return { kind: 'metric', name };
    if (isSame(metric, other)) continue;
    const history = await client.metrics.history(remoteId, name);
    if (!history.some((one) => isSame(metric, one))) return { kind: 'metric', name };
  }
  return undefined;
}

export function pushConflict(address: string, run: string, missing: Missing): OctroiError {
  const { kind, name } = missing;
  return new OctroiError('TRACKING_PUSH_CONFLICT', { run, address, what: kinds[kind], name });
}

/** Of each metric the value of the greatest step, then time, then value. */
function latestOf(metrics: readonly Metric[]): Map<string, Metric> {
  const latest = new Map<string, Metric>();
  for (const metric of metrics) {
    const known = latest.get(metric.key);
    if (known === undefined || isLater(metric, known)) latest.set(metric.key, metric);
  }
  return latest;
}

function isLater(one: Metric, other: Metric): boolean {
  if (one.step !== other.step) return one.step > other.step;
  if (one.timestampMs !== other.timestampMs) return one.timestampMs > other.timestampMs;
  return one.value > other.value;
}

/** Equal as the server keeps it: an infinity is its greatest number. */
function isSame(one: Metric, other: Metric): boolean {
  const isEqual = Object.is(kept(one.value), kept(other.value));
  return isEqual && one.step === other.step && one.timestampMs === other.timestampMs;
}

function kept(value: number): number {
  if (value === Infinity) return Number.MAX_VALUE;
  return value === -Infinity ? -Number.MAX_VALUE : value + 0;
}
