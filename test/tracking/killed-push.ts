import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Random } from '@octroi/core';
import { openMlflowClient, pushRuns, type LocalTracker } from '@octroi/tracking';
import type { MlflowServer } from './mlflow-server.ts';
import type { KeptCount } from './killed-logging.ts';
import { readBack } from './read-back.ts';
import { realTiming } from './timing.ts';

const stepsOfRun = 500;

/** A run with a metric of many steps, for a push to be broken off in. */
export async function logLongRun(
  local: LocalTracker,
  experiment: string,
  name: string,
): Promise<void> {
  const experimentId = await local.openExperiment(experiment);
  const id = await local.startRun({ experimentId, name });
  const metrics = Array.from({ length: stepsOfRun }, (_, step) => ({
    key: 'loss',
    value: 1 / (step + 1),
    timestampMs: 1000 + step,
    step,
  }));
  await local.log(id, { metrics, parameters: { name } });
  await local.logArtifact(id, 'name.txt', Buffer.from(name));
  await local.finishRun(id, { status: 'FINISHED' });
}

/** Kills a process at a random moment while it pushes the runs of a folder. */
export async function killPushing(folder: string, address: string, random: Random): Promise<void> {
  const child = fork(path.join(import.meta.dirname, 'push-process.ts'), [folder, address]);
  await once(child, 'message');
  await setTimeout(random.integer(250));
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Kills the server at a random moment while runs are pushed to it, and starts it again. */
export async function killServer(
  local: LocalTracker,
  server: MlflowServer,
  random: Random,
): Promise<void> {
  using client = openMlflowClient({ address: server.address, retries: 0 }, realTiming);
  const pushing = pushRuns({ local, client }).catch(() => undefined);
  await setTimeout(random.integer(250));
  await server.kill();
  await pushing;
  await server.start();
}

/** Pushes what is left, then counts what the server has of the runs, as Python reads it. */
export async function countKept(
  local: LocalTracker,
  address: string,
  experiment: string,
): Promise<KeptCount> {
  using client = openMlflowClient({ address }, realTiming);
  await pushRuns({ local, client });
  const experimentId = await local.openExperiment(experiment);
  const here = (await local.searchRuns({ experimentIds: [experimentId], maxResults: 5000 })).runs;
  const there = (await readBack(address, experiment)).runs;
  let [lost, doubled] = [0, 0];
  for (const { id, name } of here) {
    const copies = there.filter(({ tags }) => tags['octroi.run_id'] === id);
    doubled += Math.max(copies.length - 1, 0);
    const history = copies.at(0)?.metrics['loss'] ?? [];
    const values = new Map(history.map(([step, , value]) => [step, value]));
    doubled += history.length - values.size;
    for (let step = 0; step < stepsOfRun; step += 1) {
      lost += Number(values.get(step) !== 1 / (step + 1));
    }
    lost += Number(copies.at(0)?.artifacts['name.txt'] !== Buffer.from(name).toString('hex'));
  }
  return { acknowledged: here.length * (stepsOfRun + 1), lost, doubled };
}
