import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  openLocalTracker,
  openMlflowClient,
  parentRunTag,
  pushRuns,
  type LocalTracker,
  type MlflowClient,
} from '@octroi/tracking';
import { createRandom } from '@octroi/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MlflowServer } from './mlflow-server.ts';
import { expectSame } from './expect-same.ts';
import { readBack } from './read-back.ts';
import { realTiming } from './timing.ts';

export function pushTests(server: () => MlflowServer): void {
  const address = (): string => server().address;
  let folder: string;
  let local: LocalTracker;
  let client: MlflowClient;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'octroi-push-'));
    local = openLocalTracker({ folder, now: Date.now });
    client = openMlflowClient({ address: address() }, realTiming);
  });
  afterEach(async () => {
    client.close();
    await local.close();
    rmSync(folder, { recursive: true });
  });
  const push = (): ReturnType<typeof pushRuns> => pushRuns({ local, client });

  test('brings runs, folds, files, model and alias to the server; again, nothing', async () => {
    const parent = await logModel(local, 'pushed', 3);
    const outcome = await push();
    expect(outcome.refused).toEqual([]);
    expect([outcome.pushed.length, outcome.versions]).toEqual([4, 1]);
    const { runs, version } = await readBack(address(), 'pushed', { model: 'pushed model' });
    expect(runs).toHaveLength(4);
    for (const run of runs) await expectSame(local, run);
    const remoteParent = outcome.pushed.find(({ runId }) => runId === parent)?.remoteId;
    const folds = runs.filter(({ name }) => name.startsWith('fold'));
    expect(folds.map(({ tags }) => tags[parentRunTag])).toEqual(Array(3).fill(remoteParent));
    expect(version).toMatchObject({ run: remoteParent, aliases: ['champion'] });
    expect(await push()).toEqual({ pushed: [], refused: [], versions: 0 });
  });

  test('a run that goes on is brought up to date each time', async () => {
    const experimentId = await local.openExperiment('going on');
    const id = await local.startRun({ experimentId, name: 'long' });
    for (let step = 0; step < 3; step += 1) {
      await local.log(id, { metrics: [at(step)], tags: { step: `${step}` } });
      expect((await push()).pushed).toHaveLength(1);
    }
    await local.finishRun(id, { status: 'FAILED' });
    await push();
    const { runs } = await readBack(address(), 'going on');
    expect(runs).toMatchObject([{ status: 'FAILED', tags: { step: '2' } }]);
    await expectSame(local, runs[0]);
  });

  test('a run deleted on the server is brought anew, whole', async () => {
    await logModel(local, 'deleted', 0);
    const [{ remoteId }] = (await push()).pushed;
    await client.runs.delete(remoteId);
    const [{ id }] = (await local.searchRuns()).runs;
    await local.log(id, { tags: { more: '1' } });
    await push();
    const { runs } = await readBack(address(), 'deleted');
    expect(runs).toHaveLength(1);
    await expectSame(local, runs[0]);
  });

  test('a parameter changed on the server is told, and other runs go on', async () => {
    await logModel(local, 'conflict', 1);
    const { runs } = await local.searchRuns();
    const [{ id: first }] = runs.toReversed();
    const experiment = await client.experiments.create('conflict');
    const other = await client.runs.create({
      experimentId: experiment,
      name: 'x',
      startTimeMs: 1,
      tags: { 'octroi.run_id': first },
    });
    await client.runs.logBatch(other.id, { parameters: { depth: 'another' } });
    const { pushed, refused } = await push();
    expect(pushed).toHaveLength(1);
    expect(refused).toMatchObject([{ runId: first, error: { code: 'TRACKING_PUSH_CONFLICT' } }]);
  });

  test('a server that is down leaves everything for later', async () => {
    await logModel(local, 'down', 1);
    using nowhere = openMlflowClient({ address: 'http://127.0.0.1:9', retries: 0 }, realTiming);
    const failed = pushRuns({ local, client: nowhere });
    await expect(failed).rejects.toMatchObject({ code: 'TRACKING_UNREACHABLE' });
    expect((await push()).pushed).toHaveLength(2);
  });

  test('killed at any moment, and begun again by two at once, it loses nothing and doubles nothing', async () => {
    await logModel(local, 'killed', 4);
    const random = createRandom(3);
    for (let kill = 0; kill < 8; kill += 1) {
      const child = pusher(folder, address());
      await once(child, 'message');
      await setTimeout(random.integer(250));
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await Promise.all([push(), push()]);
    const { runs, version } = await readBack(address(), 'killed', { model: 'killed model' });
    expect(runs).toHaveLength(5);
    for (const run of runs) await expectSame(local, run);
    expect(version?.version).toBe('1');
  }, 180_000);

  test('a server killed while it is pushed to loses nothing it acknowledged, nor has it twice', async () => {
    await logModel(local, 'server killed', 4);
    using hasty = openMlflowClient({ address: address(), retries: 0 }, realTiming);
    const killed: Promise<void>[] = [];
    const onRun = ({ done }: { done: number }): void => {
      if (done === 2) killed.push(server().kill());
    };
    const pushing = pushRuns({ local, client: hasty, onRun });
    await expect(pushing).rejects.toMatchObject({ code: 'TRACKING_UNREACHABLE' });
    await Promise.all(killed);
    expect(local.outbox.pendingRuns(address())).toHaveLength(3);
    await server().start();
    await push();
    const { runs, version } = await readBack(address(), 'server killed', {
      model: 'server killed model',
    });
    expect(runs).toHaveLength(5);
    for (const run of runs) await expectSame(local, run);
    expect(version?.version).toBe('1');
  }, 300_000);
}

/** A run with folds of its own and a model; gives its id. */
async function logModel(local: LocalTracker, name: string, folds: number): Promise<string> {
  const experimentId = await local.openExperiment(name);
  const parent = await local.startRun({ experimentId, name: 'model' });
  const steps = Array.from({ length: 1500 }, (_, step) => at(step));
  const extremes = [NaN, Infinity, -Infinity, -0].map((value, step) => ({
    ...at(step),
    key: 'x',
    value,
  }));
  await local.log(parent, { parameters: { depth: '3' }, metrics: [...steps, ...extremes] });
  await local.logArtifact(parent, 'model/MLmodel', Buffer.from(name));
  const source = { sourceType: 'local', source: 'train.csv' };
  await local.logInputs(parent, [{ name: 'train', digest: 'abc', ...source }]);
  for (let fold = 0; fold < folds; fold += 1) {
    const id = await local.startRun({ experimentId, name: `fold ${fold}`, parentRunId: parent });
    await local.log(id, { parameters: { fold: `${fold}` }, metrics: [at(0), at(1)] });
    await local.logArtifact(id, 'curve.json', Buffer.from(`[${fold}]`));
    await local.finishRun(id, { status: 'FINISHED' });
  }
  await local.finishRun(parent, { status: 'FINISHED' });
  const model = { name: `${name} model`, runId: parent, artifactPath: 'model' };
  await local.registerModel({ ...model, aliases: ['champion'] });
  return parent;
}

function at(step: number): { key: string; value: number; timestampMs: number; step: number } {
  return { key: 'auc', value: step / 3, timestampMs: 1000 + step, step };
}

/** A process that pushes the runs of a folder, and says when it begins. */
function pusher(folder: string, address: string): ReturnType<typeof fork> {
  return fork(path.join(import.meta.dirname, 'push-process.ts'), [folder, address]);
}
