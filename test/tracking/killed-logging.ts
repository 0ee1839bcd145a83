import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Random } from '@octroi/core';
import { openLocalTracker } from '@octroi/tracking';

/** What became of what killed processes were told is kept. */
export interface KeptCount {
  /** Values acknowledged before a kill. */
  readonly acknowledged: number;
  /** Of these, values that are gone, or not what was logged. */
  readonly lost: number;
  /** Values kept more than once. */
  readonly doubled: number;
}

/** Kills a process at a random moment while it logs to the store of a folder; counts what the store kept. */
export async function killLogging(folder: string, random: Random): Promise<KeptCount> {
  const { run, steps } = await killed(folder, 20 + random.integer(150));
  await using tracker = openLocalTracker({ folder, now: Date.now });
  const { parameters } = await tracker.getRun(run);
  let [lost, doubled] = [0, 0];
  for (const key of ['a', 'b', 'c']) {
    const history = await tracker.metricHistory(run, key);
    const kept = new Map(history.map(({ step, value }) => [step, value]));
    doubled += history.length - kept.size;
    for (let step = 0; step < steps; step += 1) lost += Number(kept.get(step) !== step);
  }
  for (let step = 0; step < steps; step += 1) {
    lost += Number(parameters[`p${step}`] !== `${step}`);
    if (step % 3 > 0) continue;
    const bytes = await tracker.readArtifact(run, `files/${step}`).catch(() => undefined);
    lost += Number(bytes === undefined || Buffer.from(bytes).toString() !== `${step}`);
  }
  return { acknowledged: 4 * steps + Math.ceil(steps / 3), lost, doubled };
}

/** A process that logs until it is killed: its run, and how many steps it was told are kept. */
async function killed(folder: string, afterMs: number): Promise<{ run: string; steps: number }> {
  const child = fork(path.join(import.meta.dirname, 'log-process.ts'), [folder]);
  let run = '';
  let steps = 0;
  child.on('message', (message: { run?: string; step?: number }) => {
    run = message.run ?? run;
    steps = message.step === undefined ? steps : message.step + 1;
  });
  await once(child, 'message');
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { run, steps };
}
