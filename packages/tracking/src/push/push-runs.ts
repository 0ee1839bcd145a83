import { isOctroiError, type OctroiError } from '@octroi/core';
import type { LocalTracker } from '../local/local-tracker.ts';
import type { PendingRun } from '../local/outbox.ts';
import type { MlflowClient } from '../mlflow/mlflow-client.ts';
import { openExperiment } from '../mlflow/open-experiment.ts';
import type { Experiment } from '../run.ts';
import { pushModels } from './push-models.ts';
import { pushRun } from './push-run.ts';

export interface PushRequest {
  readonly local: LocalTracker;
  readonly client: MlflowClient;
  /** Told after each run. */
  readonly onRun?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Stops between runs. */
  readonly signal?: AbortSignal;
}

export interface PushedRun {
  readonly runId: string;
  /** On the server. */
  readonly remoteId: string;
  /** Of the experiment on the server. */
  readonly remoteExperimentId: string;
}

export interface PushOutcome {
  readonly pushed: readonly PushedRun[];
  /** Runs the server would not take, and why. */
  readonly refused: readonly { readonly runId: string; readonly error: OctroiError }[];
  /** Versions of registered models made. */
  readonly versions: number;
}

/**
 * Sends a server all that it has not yet been told of.
 *
 * Safe to repeat, and to break off at any moment: a run is known on the server by the tag
 * `octroi.run_id`, what it has already is not added again, and what it acknowledged is marked. A run
 * that goes on is sent as far as it has come.
 *
 * @throws OctroiError TRACKING_UNREACHABLE, TRACKING_TIMED_OUT, TRACKING_BUSY, TRACKING_SERVER_FAILED,
 *   TRACKING_NOT_MLFLOW, TRACKING_DENIED, TRACKING_EXPERIMENT_DELETED: then what was sent stays sent
 */
export async function pushRuns(request: PushRequest): Promise<PushOutcome> {
  const { local, client, onRun, signal } = request;
  const experiments = new Map<string, Experiment>();
  const pushed: PushedRun[] = [];
  const refused: { runId: string; error: OctroiError }[] = [];
  const pending = local.outbox.pendingRuns(client.address);
  for (const [done, run] of pending.entries()) {
    signal?.throwIfAborted();
    onRun?.({ done, total: pending.length });
    const experiment = await experimentOf(client, experiments, run);
    try {
      const remoteId = await pushRun({ local, client, run, experiment });
      pushed.push({ runId: run.id, remoteId, remoteExperimentId: experiment.id });
    } catch (error) {
      if (!concernsOneRun(error)) throw error;
      refused.push({ runId: run.id, error });
    }
  }
  onRun?.({ done: pending.length, total: pending.length });
  return { pushed, refused, versions: await pushModels(local, client) };
}

async function experimentOf(
  client: MlflowClient,
  known: Map<string, Experiment>,
  { experimentName }: PendingRun,
): Promise<Experiment> {
  const experiment = known.get(experimentName) ?? (await openExperiment(client, experimentName));
  known.set(experimentName, experiment);
  return experiment;
}

function concernsOneRun(error: unknown): error is OctroiError {
  return (
    isOctroiError(error, 'TRACKING_PUSH_CONFLICT') ||
    isOctroiError(error, 'TRACKING_REFUSED') ||
    isOctroiError(error, 'TRACKING_ARTIFACTS_NOT_PROXIED')
  );
}
