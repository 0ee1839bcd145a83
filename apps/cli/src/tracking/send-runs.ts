import { setTimeout } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import {
  mlflowSettings,
  openMlflowClient,
  pushRuns,
  type LocalTracker,
  type MlflowSettings,
  type PushOutcome,
  type Timing,
} from '@octroi/tracking';
import type { Context } from '../context.ts';
import { commandHint } from '../render/serve-hint.ts';
import { say } from '../words.ts';
import { problemOf, workspaceTracker } from './workspace-tracker.ts';

/** Where MLflow's page shows an experiment's runs: it opens on its page for language models otherwise. */
export const runsPage = (server: string, experimentId: string): string =>
  `${server}/#/experiments/${experimentId}/runs?workflowType=machine_learning`;

/** A training does not wait long for a server that does not answer. */
const hasty = { timeoutMs: 15_000, retries: 1 } as const;

/** The server that the environment names, with the certificates to trust; undefined where none is. */
export async function namedServer({
  environment,
}: Pick<Context, 'environment'>): Promise<MlflowSettings | undefined> {
  const { server, certificateFile } = mlflowSettings(environment);
  if (server === undefined || certificateFile === undefined) return server;
  return { ...server, certificates: await readFile(certificateFile, 'utf8') };
}

/**
 * Sends the server of the environment, where there is one, what it has not been told of.
 *
 * What keeps that from being done is told in one line, with how to send the runs later.
 */
export async function sendRuns(context: Context): Promise<void> {
  const { language, signal } = context;
  try {
    const server = await namedServer(context);
    if (server === undefined) return;
    await using local = workspaceTracker(context);
    if (local.outbox.pendingRuns(server.address).length === 0) return;
    const outcome = await push(context, local, { ...hasty, ...server });
    const refused = outcome.refused.at(0);
    if (refused !== undefined) throw refused.error;
    const experiment = outcome.pushed.at(0)?.remoteExperimentId ?? '';
    const address = runsPage(server.address, experiment);
    context.note(say('runsSent', language, { count: outcome.pushed.length, address }));
  } catch (error) {
    if (signal.aborted) throw error;
    const problem = problemOf(error, language);
    const command = commandHint(context, 'runs push');
    context.note(say('runsKept', language, { problem, command }));
  }
}

/** Sends a server what it has not been told of. Throws as `pushRuns` does. */
export async function push(
  context: Context,
  local: LocalTracker,
  server: MlflowSettings,
): Promise<PushOutcome> {
  const { progress, signal, language } = context;
  const timing: Timing = {
    now: () => context.now().getTime(),
    random: Math.random,
    sleep: (ms, aborted) => setTimeout(ms, undefined, aborted && { signal: aborted }),
  };
  using client = openMlflowClient(server, timing);
  return await pushRuns({
    local,
    client,
    signal,
    onRun: (done) => {
      progress({ step: say('stepPush', language), ...done, unit: 'runs' });
    },
  });
}
