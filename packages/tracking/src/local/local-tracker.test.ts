import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parentRunTag } from '../tracker.ts';
import { openLocalTracker, type LocalTracker } from './local-tracker.ts';

let folder: string;
let tracker: LocalTracker;
let time = 1000;
const now = (): number => time;

beforeEach(() => {
  time = 1000;
  folder = mkdtempSync(path.join(tmpdir(), 'octroi-runs-'));
  tracker = openLocalTracker({ folder, now });
});
afterEach(async () => {
  await tracker.close().catch(() => undefined);
  rmSync(folder, { recursive: true });
});

async function start(name = 'run', parentRunId?: string): Promise<string> {
  const experimentId = await tracker.openExperiment('credit');
  const parent = parentRunId === undefined ? {} : { parentRunId };
  return tracker.startRun({ experimentId, name, ...parent });
}

const at = (
  step: number,
  value: number,
  key = 'auc',
): {
  key: string;
  value: number;
  timestampMs: number;
  step: number;
} => ({ key, value, timestampMs: 1000 + step, step });

describe('local runs', () => {
  test('are kept whole, and read again after the file was closed', async () => {
    const parent = await start('model');
    time = 2000;
    const id = await start('fold', parent);
    const dataset = { name: 'a', digest: 'd1', sourceType: 'local', source: 'x.csv' };
    await tracker.log(id, { parameters: { depth: '3' }, tags: { a: '1', 'b c': '' } });
    await tracker.log(id, { tags: { a: '2' }, metrics: [at(0, 0.5), at(1, 0.7), at(1, 1, 'f1')] });
    await tracker.logInputs(id, [dataset, dataset, { ...dataset, digest: 'd2' }]);
    await tracker.logArtifact(id, 'curves/roc.json', Buffer.from('[1]'));
    await tracker.finishRun(id, { status: 'FINISHED', endTimeMs: 3000 });
    await tracker.close();
    tracker = openLocalTracker({ folder, now });
    const run = await tracker.getRun(id);
    expect(run).toMatchObject({
      name: 'fold',
      status: 'FINISHED',
      startTimeMs: 2000,
      endTimeMs: 3000,
      parameters: { depth: '3' },
      tags: { a: '2', 'b c': '', [parentRunTag]: parent },
      inputs: [dataset, { digest: 'd2' }],
    });
    expect(run.metrics).toEqual([at(1, 0.7), at(1, 1, 'f1')]);
    expect(await tracker.metricHistory(id, 'auc')).toEqual([at(0, 0.5), at(1, 0.7)]);
    expect(await tracker.getRun(parent)).toMatchObject({ status: 'RUNNING', inputs: [] });
  });

  test('a metric logged again alike is one value; NaN and the infinities are values', async () => {
    const id = await start();
    const metrics = [at(0, NaN), at(1, Infinity), at(2, -Infinity), at(2, 0)];
    await tracker.log(id, { metrics: [...metrics, ...metrics] });
    await tracker.log(id, { metrics });
    const history = await tracker.metricHistory(id, 'auc');
    expect(history.map(({ value }) => value)).toEqual([NaN, Infinity, -Infinity, 0]);
    expect((await tracker.getRun(id)).metrics).toEqual([at(2, 0)]);
  });

  test('a parameter keeps its value, and nothing of a batch that would change it is kept', async () => {
    const id = await start();
    await tracker.log(id, { parameters: { depth: '3' } });
    await tracker.log(id, { parameters: { depth: '3' } });
    const changed = { parameters: { rate: '1', depth: '4' }, metrics: [at(0, 1)] };
    await expect(tracker.log(id, changed)).rejects.toMatchObject({
      code: 'TRACKING_PARAMETER_CHANGED',
    });
    expect(await tracker.getRun(id)).toMatchObject({ parameters: { depth: '3' }, metrics: [] });
  });

  test('a clock that goes back ends no run before it began, nor loses a metric', async () => {
    const id = await start();
    await tracker.log(id, { metrics: [{ ...at(0, 0.5), timestampMs: 900 }, at(0, 0.4)] });
    time = 10;
    await tracker.finishRun(id, { status: 'KILLED' });
    expect(await tracker.getRun(id)).toMatchObject({ endTimeMs: 1000, metrics: [at(0, 0.4)] });
    expect(await tracker.metricHistory(id, 'auc')).toHaveLength(2);
  });

  test('artifacts are listed folder by folder; a new one takes the place of the old', async () => {
    const id = await start();
    const file = path.join(folder, 'given');
    writeFileSync(file, 'from a file');
    await tracker.logArtifact(id, 'model/a.txt', Buffer.from('old'));
    await tracker.logArtifact(id, 'model/a.txt', { file });
    await tracker.logArtifact(id, 'model/data/b', new Uint8Array(3));
    await tracker.logArtifact(id, 'z', new Uint8Array(0));
    expect(await tracker.listArtifacts(id)).toEqual([
      { path: 'model', isFolder: true },
      { path: 'z', isFolder: false, bytes: 0 },
    ]);
    expect(await tracker.listArtifacts(id, 'model')).toEqual([
      { path: 'model/a.txt', isFolder: false, bytes: 11 },
      { path: 'model/data', isFolder: true },
    ]);
    expect(Buffer.from(await tracker.readArtifact(id, 'model/a.txt')).toString()).toBe(
      'from a file',
    );
    await expect(tracker.readArtifact(id, 'model/none')).rejects.toMatchObject({
      code: 'TRACKING_ARTIFACT_UNKNOWN',
    });
    await expect(tracker.logArtifact(id, '../x', new Uint8Array(1))).rejects.toMatchObject({
      code: 'TRACKING_ARTIFACT_PATH',
    });
  });

  test('versions of a model are counted, and an alias stands for the last that took it', async () => {
    const id = await start();
    const model = { name: 'credit', runId: id, artifactPath: 'model' };
    await tracker.registerModel({ ...model, aliases: ['champion', 'first'] });
    await tracker.registerModel({ ...model, aliases: ['champion'], tags: { a: '1' } });
    expect(await tracker.modelByAlias('credit', 'champion')).toMatchObject({
      version: '2',
      runId: id,
      tags: { a: '1' },
      aliases: ['champion'],
    });
    expect(await tracker.modelByAlias('credit', 'first')).toMatchObject({ version: '1' });
    expect(await tracker.modelByAlias('credit', 'none')).toBeUndefined();
  });

  test('several may write to one folder at once', async () => {
    const id = await start();
    await using other = openLocalTracker({ folder, now });
    const batches = Array.from({ length: 40 }, (_, step) =>
      (step % 2 === 0 ? tracker : other).log(id, { metrics: [at(step, step)] }),
    );
    await Promise.all(batches);
    expect(await tracker.metricHistory(id, 'auc')).toHaveLength(40);
  });

  test('a run, an experiment that is not there', async () => {
    await expect(tracker.getRun('none')).rejects.toMatchObject({ code: 'TRACKING_RUN_UNKNOWN' });
    await expect(tracker.log('none', {})).rejects.toMatchObject({ code: 'TRACKING_RUN_UNKNOWN' });
    await expect(tracker.startRun({ experimentId: '7', name: 'x' })).rejects.toMatchObject({
      code: 'TRACKING_EXPERIMENT_UNKNOWN',
    });
  });
});

describe('the file of local runs', () => {
  const file = (): string => path.join(folder, 'runs.sqlite');

  test.each([
    [
      'text',
      (): void => {
        writeFileSync(file(), 'no database at all, but long enough to see');
      },
    ],
    [
      'half of one',
      (): void => {
        truncateSync(file(), 6000);
      },
    ],
    [
      'another program’s',
      (): void => {
        rmSync(file());
        const database = new DatabaseSync(file());
        database.exec('CREATE TABLE t (a)');
        database.close();
      },
    ],
    [
      'a later version’s',
      (): void => {
        const database = new DatabaseSync(file());
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
    ],
  ])('being %s is a known error, and it is left as it is', async (_, damage) => {
    await start();
    await tracker.close();
    damage();
    const before = readFileSync(file());
    await expect(
      Promise.resolve().then(async () => {
        await using damaged = openLocalTracker({ folder, now });
        return await damaged.searchRuns();
      }),
    ).rejects.toMatchObject({ code: 'TRACKING_STORE_DAMAGED' });
    expect(readFileSync(file()).equals(before)).toBe(true);
  });
});
