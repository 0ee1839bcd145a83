import path from 'node:path';
import { createRandom, type Random } from '@octroi/core';
import { openLocalTracker, type LocalTracker } from '@octroi/tracking';
import { killLogging, type KeptCount } from '../../test/tracking/killed-logging.ts';
import { countKept, killPushing, killServer, logLongRun } from '../../test/tracking/killed-push.ts';
import {
  mlflowPython,
  startMlflowServer,
  type MlflowServer,
} from '../../test/tracking/mlflow-server.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';

const full = { logging: 120, pushing: 65, server: 15 };
const experiment = 'kills';

export const trackingKills: BenchCase = {
  name: 'tracking-kills',
  title: 'Processes killed while they track',
  about:
    '200 times kill -9 at a random moment: of a process that logs to the workspace’s store, of one that ' +
    'pushes runs to a real MLflow server, and of that server with all its processes while it is pushed ' +
    'to. What was acknowledged is then looked for: in the store, and on the server by Python’s own client.',
  needsRealData: false,
  run: measure,
};

async function measure(bench: BenchContext): Promise<Figure[]> {
  if (mlflowPython === undefined)
    throw new Error('MLflow is missing: tools/setup.sh mlflow brings it');
  const kills = bench.quick ? { logging: 3, pushing: 3, server: 1 } : full;
  const random = createRandom(2026);
  const logged = await killLoggers(bench, kills.logging, random);
  bench.say(`${kills.logging} loggers killed`);
  const folder = path.join(bench.work, 'pushed');
  await using local = openLocalTracker({ folder, now: Date.now });
  await using server = await startMlflowServer();
  const push = { bench, local, server, folder, random };
  const pushed = await pushes(push, kills);
  const all = kills.logging + kills.pushing + kills.server;
  const sum = (of: (count: KeptCount) => number): number => of(logged) + of(pushed);
  const detail = `${all} kills: ${kills.logging} of loggers, ${kills.pushing} of pushers, ${kills.server} of the server; ${sum(({ acknowledged }) => acknowledged)} values looked for`;
  const none = { unit: '', digits: 0, target: { atMost: 0 } };
  return [
    { what: 'acknowledged values lost', value: sum(({ lost }) => lost), ...none, detail },
    { what: 'values or runs kept twice', value: sum(({ doubled }) => doubled), ...none },
  ];
}

async function killLoggers(bench: BenchContext, kills: number, random: Random): Promise<KeptCount> {
  let all: KeptCount = { acknowledged: 0, lost: 0, doubled: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const kept = await killLogging(path.join(bench.work, 'logged'), random);
    all = {
      acknowledged: all.acknowledged + kept.acknowledged,
      lost: all.lost + kept.lost,
      doubled: all.doubled + kept.doubled,
    };
  }
  return all;
}

interface Pushes {
  readonly bench: BenchContext;
  readonly local: LocalTracker;
  readonly server: MlflowServer;
  readonly folder: string;
  readonly random: Random;
}

async function pushes(
  { bench, local, server, folder, random }: Pushes,
  kills: { readonly pushing: number; readonly server: number },
): Promise<KeptCount> {
  for (let kill = 0; kill < kills.pushing; kill += 1) {
    for (const part of [1, 2]) await logLongRun(local, experiment, `pusher ${kill}.${part}`);
    await killPushing(folder, server.address, random);
  }
  bench.say(`${kills.pushing} pushers killed`);
  for (let kill = 0; kill < kills.server; kill += 1) {
    for (const part of [1, 2]) await logLongRun(local, experiment, `server ${kill}.${part}`);
    await killServer(local, server, random);
  }
  bench.say(`${kills.server} servers killed`);
  return countKept(local, server.address, experiment);
}
