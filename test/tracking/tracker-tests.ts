import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  mlflowTracker,
  openLocalTracker,
  openMlflowClient,
  parentRunTag,
  type Tracker,
} from '@octroi/tracking';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBack } from './read-back.ts';
import { realTiming } from './timing.ts';

export function trackerTests(address: () => string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'octroi-tracker-'));
  let remote: Tracker;
  let local: Tracker;
  beforeAll(() => {
    remote = mlflowTracker(openMlflowClient({ address: address() }, realTiming), realTiming);
    local = openLocalTracker({ folder, now: Date.now });
  });
  afterAll(async () => {
    await remote.close();
    await local.close();
    rmSync(folder, { recursive: true });
  });

  test('what it logs is what Python reads: parameters, steps, tags, files, model and alias', async () => {
    const experimentId = await remote.openExperiment('credit');
    expect(await remote.openExperiment('credit')).toBe(experimentId);
    const parent = await remote.startRun({ experimentId, name: 'lgbm', startTimeMs: 1000 });
    const fold = { experimentId, name: 'fold 1', parentRunId: parent, startTimeMs: 2000 };
    const id = await remote.startRun({ ...fold, tags: { 'git.commit': 'abc' } });
    const values = [0.1, 0.1 + 0.2, 5e-324, NaN];
    const metrics = values.map((value, step) => ({ key: 'auc', value, step, timestampMs: 3000 }));
    await remote.log(id, { parameters: { rate: '0.05', vide: '' }, metrics });
    const dataset = { name: 'train', digest: 'abc123', sourceType: 'local', source: 'train.csv' };
    const tags = { 'mlflow.data.context': 'training' };
    await remote.logInputs(id, [{ ...dataset, tags }]);
    await remote.logInputs(id, [{ ...dataset, tags }]);
    await remote.logArtifact(id, 'model/modèle 1.bin', Buffer.from([0, 255, 10]));
    await remote.finishRun(id, { status: 'FINISHED', endTimeMs: 4000 });
    const registered = await remote.registerModel({
      name: 'credit scoring',
      runId: id,
      artifactPath: 'model',
      description: 'the best',
      tags: { a: '1' },
      aliases: ['champion'],
    });
    const { runs, version } = await readBack(address(), 'credit', { model: 'credit scoring' });
    const read = runs.find((run) => run.id === id);
    expect(read).toMatchObject({
      name: 'fold 1',
      status: 'FINISHED',
      start: 2000,
      end: 4000,
      params: { rate: '0.05', vide: '' },
      tags: { 'git.commit': 'abc', [parentRunTag]: parent },
      artifacts: { 'model/modèle 1.bin': '00ff0a' },
      inputs: [['train', 'abc123', tags]],
    });
    expect(read?.metrics['auc']).toEqual(
      values.map((value, step) => [step, 3000, Number.isNaN(value) ? 'nan' : value]),
    );
    expect(version).toMatchObject({
      version: registered.version,
      run: id,
      tags: { a: '1' },
      description: 'the best',
      aliases: ['champion'],
    });
    expect(await remote.modelByAlias('credit scoring', 'champion')).toMatchObject({ runId: id });
    expect(await remote.modelByAlias('credit scoring', 'none')).toBeUndefined();
    expect(await remote.modelByAlias('no such model', 'none')).toBeUndefined();
  });

  test('known errors are those of the local tracker', async () => {
    for (const tracker of [local, remote]) {
      const experimentId = await tracker.openExperiment('errors');
      const id = await tracker.startRun({ experimentId, name: 'x' });
      await tracker.log(id, { parameters: { depth: '3' } });
      const changed = tracker.log(id, { parameters: { depth: '4' } });
      await expect(changed).rejects.toMatchObject({ code: 'TRACKING_PARAMETER_CHANGED' });
      const codes = [
        [() => tracker.getRun('0123'), 'TRACKING_RUN_UNKNOWN'],
        [() => tracker.log('0123', { tags: { a: 'b' } }), 'TRACKING_RUN_UNKNOWN'],
        [() => tracker.readArtifact(id, 'none.txt'), 'TRACKING_ARTIFACT_UNKNOWN'],
        [
          () => tracker.startRun({ experimentId: '98765', name: 'x' }),
          'TRACKING_EXPERIMENT_UNKNOWN',
        ],
        [() => tracker.logArtifact(id, 'a#b', new Uint8Array(1)), 'TRACKING_ARTIFACT_PATH'],
        [() => tracker.log(id, { parameters: { x: 'y'.repeat(6001) } }), 'TRACKING_TOO_LONG'],
      ] as const;
      for (const [call, code] of codes) await expect(call()).rejects.toMatchObject({ code });
    }
  });

  test('a deleted experiment takes no more runs', async () => {
    const experimentId = await remote.openExperiment('old');
    using client = openMlflowClient({ address: address() }, realTiming);
    await client.experiments.delete(experimentId);
    const code = 'TRACKING_EXPERIMENT_DELETED';
    await expect(remote.openExperiment('old')).rejects.toMatchObject({ code });
    await expect(remote.startRun({ experimentId, name: 'x' })).rejects.toMatchObject({ code });
  });

  test('one filter finds the same runs in both', async () => {
    const given = [
      { auc: 0.7, model: 'lgbm', note: 'a%b' },
      { auc: 0.8, model: 'LGBM', note: 'a"b' },
      { auc: 0.75, model: 'xgb' },
      { model: 'log_reg', note: "it's" },
      { auc: -1e-3, note: 'axb' },
    ];
    const found = async (tracker: Tracker, ids: readonly string[]): Promise<unknown[]> => {
      const answers: unknown[] = [];
      for (const filter of filters) {
        const request = { experimentIds: ids, filter, orderBy: ['metrics.auc DESC', 'start_time'] };
        answers.push([filter, (await tracker.searchRuns(request)).runs.map(({ name }) => name)]);
      }
      return answers;
    };
    const answers: unknown[][] = [];
    for (const tracker of [local, remote]) {
      const experimentId = await tracker.openExperiment('search');
      for (const [at, { auc, model, note }] of given.entries()) {
        const id = await tracker.startRun({ experimentId, name: `run ${at}`, startTimeMs: at + 1 });
        await tracker.log(id, {
          metrics: auc === undefined ? [] : [{ key: 'a uc', value: auc, step: 0, timestampMs: 0 }],
          parameters: model === undefined ? {} : { model },
          tags: note === undefined ? {} : { 'my note': note },
        });
        if (at < 2) await tracker.finishRun(id, { status: 'FINISHED', endTimeMs: 10 + at });
      }
      answers.push(await found(tracker, [experimentId]));
    }
    expect(answers[0]).toEqual(answers[1]);
  });
}

const filters = [
  '',
  'metrics.`a uc` > 0.7',
  'metrics."a uc" >= 0.7 AND metrics.`a uc` != 0.8',
  'metric.`a uc` < -0.0001',
  "params.model = 'lgbm'",
  "param.model != 'lgbm'",
  "parameters.model LIKE 'l%'",
  "params.model ILIKE 'L%' and metrics.`a uc` > 0",
  'params.model IS NULL',
  'params.model IS NOT NULL',
  "tags.`my note` = 'a%b'",
  'tags.`my note` = "it\'s"',
  "tag.`my note` LIKE 'a_b'",
  "attributes.status = 'FINISHED'",
  "status != 'FINISHED'",
  'attributes.start_time >= 3',
  'end_time < 11',
  "run_name LIKE 'run _' AND params.model = 'xgb'",
  "attr.run_id IN ('nobody', 'no one')",
];
