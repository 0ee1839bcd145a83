import { openMlflowClient, type MlflowClient } from '@octroi/tracking';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realTiming } from './timing.ts';

export function clientTests(address: () => string): void {
  let client: MlflowClient;
  beforeAll(() => {
    client = openMlflowClient({ address: address() }, realTiming);
  });
  afterAll(() => {
    client.close();
  });

  const newRun = async (experimentId: string, name = 'run'): Promise<string> =>
    (await client.runs.create({ experimentId, name, startTimeMs: 1000 })).id;

  test('knows the server', async () => {
    expect(await client.server.version()).toBe('3.17.2');
    expect(await client.server.isHealthy()).toBe(true);
    expect(await client.server.info()).toEqual({
      storeType: 'SqlStore',
      multipartUploads: false,
      multipartDownloads: false,
    });
  });

  test('an experiment is made, found, renamed, tagged, deleted and restored', async () => {
    const { experiments } = client;
    const id = await experiments.create('a first', { tags: { team: 'risk' } });
    await expect(experiments.create('a first')).rejects.toMatchObject({
      code: 'TRACKING_NAME_IN_USE',
      values: { status: 400, errorCode: 'RESOURCE_ALREADY_EXISTS' },
    });
    await experiments.rename(id, 'a second');
    await experiments.setTag(id, 'stage', 'trial');
    await experiments.deleteTag(id, 'team');
    expect(await experiments.getByName('a second')).toMatchObject({
      id,
      lifecycle: 'active',
      tags: { stage: 'trial' },
    });
    await experiments.delete(id);
    const { items } = await experiments.search({ lifecycle: 'deleted' });
    expect(items.map((one) => one.name)).toContain('a second');
    expect((await experiments.get(id)).lifecycle).toBe('deleted');
    await experiments.restore(id);
    expect((await experiments.get(id)).lifecycle).toBe('active');
    await expect(experiments.get('987654')).rejects.toMatchObject({ code: 'TRACKING_NOT_FOUND' });
  });

  test('runs are found page by page, deleted and restored', async () => {
    const experimentId = await client.experiments.create('pages');
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) ids.push(await newRun(experimentId, name));
    const search = { experimentIds: [experimentId], orderBy: ['attributes.run_name'] };
    const first = await client.runs.search({ ...search, maxResults: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(['a', 'b']);
    const { nextPageToken: pageToken = '' } = first;
    const second = await client.runs.search({ ...search, maxResults: 2, pageToken });
    expect(second.items.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second.nextPageToken).toBeUndefined();
    await client.runs.delete(ids[0]);
    const deleted = await client.runs.search({ ...search, lifecycle: 'deleted' });
    expect(deleted.items.map(({ id }) => id)).toEqual(ids.slice(0, 1));
    await client.runs.restore(ids[0]);
    expect((await client.runs.get(ids[0])).lifecycle).toBe('active');
    const wrong = client.runs.search({ ...search, filter: 'nonsense' });
    await expect(wrong).rejects.toMatchObject({
      code: 'TRACKING_REFUSED',
      values: { errorCode: 'INVALID_PARAMETER_VALUE' },
    });
  });

  test('a batch over every limit arrives whole, and twice alike is once', async () => {
    const experimentId = await client.experiments.create('batches');
    const id = await newRun(experimentId);
    const entries = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`name ${at}`, `${at}`]));
    const metrics = Array.from({ length: 2500 }, (_, step) => ({
      key: `m${step % 2}`,
      value: step / 7,
      timestampMs: 5000,
      step,
    }));
    const batch = { metrics, parameters: entries(230), tags: entries(130) };
    await client.runs.logBatch(id, batch);
    await client.runs.logBatch(id, batch);
    const run = await client.runs.get(id);
    expect(Object.keys(run.parameters)).toHaveLength(230);
    expect(run.tags).toMatchObject(batch.tags);
    expect(run.metrics.map(({ step }) => step).sort()).toEqual([2498, 2499]);
    const history = await client.metrics.history(id, 'm1');
    expect(history.toSorted((one, other) => one.step - other.step)).toEqual(
      metrics.filter(({ key }) => key === 'm1'),
    );
    await client.runs.setTag(id, 'name 1', 'new');
    await client.runs.deleteTag(id, 'name 2');
    const { tags } = await client.runs.get(id);
    expect([tags['name 1'], tags['name 2']]).toEqual(['new', undefined]);
  });

  test('NaN stays NaN; an infinity is the greatest number, as the server has it', async () => {
    const id = await newRun(await client.experiments.create('special values'));
    const at = { timestampMs: 1, step: 0 };
    await client.metrics.log(id, { key: 'nan', value: NaN, ...at });
    await client.runs.logBatch(id, {
      metrics: [
        { key: 'nan', value: NaN, ...at },
        { key: 'up', value: Infinity, ...at },
        { key: 'down', value: -Infinity, ...at },
      ],
    });
    const { metrics } = await client.runs.get(id);
    const values = new Map(metrics.map(({ key, value }) => [key, value]));
    expect([values.get('nan'), values.get('up'), values.get('down')]).toEqual([
      NaN,
      Number.MAX_VALUE,
      -Number.MAX_VALUE,
    ]);
    expect(await client.metrics.history(id, 'nan')).toHaveLength(1);
  });

  test('artifacts are put, listed, read and deleted', async () => {
    const { artifacts, runs } = client;
    const id = await newRun(await client.experiments.create('artifacts'));
    const { artifactLocation } = await runs.get(id);
    const names = ['a.txt', "courbes/roc à 5 plis (1) & 'x'.json", 'model/data/b.bin'];
    for (const name of names) await artifacts.upload(artifactLocation, name, Buffer.from(name));
    expect(await artifacts.list(artifactLocation)).toEqual([
      { path: 'a.txt', isFolder: false, bytes: 5 },
      { path: 'courbes', isFolder: true },
      { path: 'model', isFolder: true },
    ]);
    expect(await artifacts.list(artifactLocation, 'model/data')).toEqual([
      { path: 'model/data/b.bin', isFolder: false, bytes: 16 },
    ]);
    for (const name of names) {
      const bytes = await artifacts.download(artifactLocation, name);
      expect(Buffer.from(bytes).toString()).toBe(name);
    }
    await artifacts.delete(artifactLocation, 'model');
    await artifacts.delete(artifactLocation, 'a.txt');
    expect(await artifacts.list(artifactLocation)).toEqual([{ path: 'courbes', isFolder: true }]);
  });

  test('models, versions and their aliases', async () => {
    const { registeredModels, modelVersions } = client;
    const id = await newRun(await client.experiments.create('models'));
    const { artifactLocation } = await client.runs.get(id);
    await registeredModels.create('scoring', { description: 'first', tags: { a: '1' } });
    await expect(registeredModels.create('scoring')).rejects.toMatchObject({
      code: 'TRACKING_NAME_IN_USE',
    });
    const source = `${artifactLocation}/model`;
    const one = await modelVersions.create({ name: 'scoring', source, runId: id });
    const two = await modelVersions.create({
      name: 'scoring',
      source,
      runId: id,
      tags: { b: '2' },
    });
    expect([one.version, two.version]).toEqual(['1', '2']);
    await registeredModels.setAlias('scoring', 'champion', '1');
    await registeredModels.setAlias('scoring', 'champion', '2');
    await registeredModels.setTag('scoring', 'c', '3');
    await registeredModels.deleteTag('scoring', 'a');
    await registeredModels.describe('scoring', 'second');
    expect(await registeredModels.get('scoring')).toEqual({
      name: 'scoring',
      description: 'second',
      tags: { c: '3' },
      aliases: { champion: '2' },
    });
    expect(await registeredModels.versionByAlias('scoring', 'champion')).toMatchObject({
      version: '2',
      tags: { b: '2' },
      aliases: ['champion'],
      runId: id,
    });
    await modelVersions.describe('scoring', '1', 'kept for comparison');
    await modelVersions.setTag({ name: 'scoring', version: '1' }, 'd', '4');
    await modelVersions.deleteTag('scoring', '2', 'b');
    expect(await modelVersions.get('scoring', '1')).toMatchObject({
      description: 'kept for comparison',
      tags: { d: '4' },
    });
    expect(await modelVersions.location('scoring', '1')).toBe(source);
    const { items } = await modelVersions.search({ filter: "name = 'scoring'" });
    expect(items.map(({ version }) => version).sort()).toEqual(['1', '2']);
    await registeredModels.deleteAlias('scoring', 'champion');
    await modelVersions.delete('scoring', '2');
    await registeredModels.rename('scoring', 'scoring 2');
    const found = await registeredModels.search({ filter: "name LIKE 'scoring%'" });
    expect(found.items.map(({ name, aliases }) => [name, aliases])).toEqual([['scoring 2', {}]]);
    await registeredModels.delete('scoring 2');
    await expect(registeredModels.get('scoring 2')).rejects.toMatchObject({
      code: 'TRACKING_NOT_FOUND',
    });
  });

  test('logged models, as inputs and outputs of runs', async () => {
    const { loggedModels } = client;
    const experimentId = await client.experiments.create('logged models');
    const id = await newRun(experimentId);
    const made = await loggedModels.create({
      experimentId,
      name: 'lgbm',
      modelType: 'lightgbm',
      sourceRunId: id,
      parameters: { depth: '3' },
      tags: { a: '1' },
    });
    expect(made).toMatchObject({ status: 'LOGGED_MODEL_PENDING', sourceRunId: id });
    await client.artifacts.upload(made.artifactLocation, 'MLmodel', Buffer.from('x'));
    await loggedModels.logParameters(made.id, { rate: '0.1' });
    await loggedModels.setTags(made.id, { b: '2' });
    await loggedModels.deleteTag(made.id, 'a');
    await loggedModels.finalize(made.id, 'LOGGED_MODEL_READY');
    await client.runs.logModelOutputs(id, [{ modelId: made.id, step: 0 }]);
    await client.runs.logModelInputs(await newRun(experimentId, 'reader'), [made.id]);
    expect(await loggedModels.get(made.id)).toMatchObject({
      name: 'lgbm',
      status: 'LOGGED_MODEL_READY',
      parameters: { depth: '3', rate: '0.1' },
      tags: { b: '2' },
    });
    expect(await loggedModels.listArtifacts(made.id)).toEqual([
      { path: 'MLmodel', isFolder: false, bytes: 1 },
    ]);
    const search = { experimentIds: [experimentId], filter: "name = 'lgbm'" };
    expect((await loggedModels.search(search)).items.map(({ id: one }) => one)).toEqual([made.id]);
    await loggedModels.delete(made.id);
    expect((await loggedModels.search(search)).items).toEqual([]);
  });
}
