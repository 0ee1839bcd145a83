import { describe, expect, test } from 'vitest';
import { fakeTiming, sendJson, startFakeServer, type Answer } from '../testing/fake-server.ts';
import { createRunOnce, ownIdTag } from './create-run-once.ts';
import { openMlflowClient } from './mlflow-client.ts';

const request = { experimentId: '1', name: 'run', startTimeMs: 1000 };

interface Kept {
  readonly id: string;
  readonly tags: { key: string; value: string }[];
}

/** A server that keeps runs; `fate` is what becomes of a request to make one. */
function keeping(runs: Kept[], fate: 'answered' | 'made, answer lost' | 'lost'): Answer {
  const wire = ({ id, tags }: Kept): object => ({
    info: { run_id: id, experiment_id: '1', status: 'RUNNING', lifecycle_stage: 'active' },
    data: { tags },
  });
  return ({ url, body }, response) => {
    const sent = JSON.parse(body.toString()) as { run_id?: string; tags?: Kept['tags'] };
    if (url.endsWith('/search')) sendJson(response, { runs: runs.map(wire) });
    else if (url.endsWith('/delete')) {
      const at = runs.findIndex(({ id }) => id === sent.run_id);
      if (at < 0) sendJson(response, { error_code: 'RESOURCE_DOES_NOT_EXIST' }, 404);
      else {
        runs.splice(at, 1);
        sendJson(response, {});
      }
    } else {
      const run = { id: `r${5 - runs.length}`, tags: sent.tags ?? [] };
      if (fate !== 'lost') runs.push(run);
      if (fate === 'answered') sendJson(response, { run: wire(run) });
      else response.destroy();
    }
  };
}

async function make(
  runs: Kept[],
  fate: Parameters<typeof keeping>[1],
): Promise<{ id: string; urls: string[] }> {
  await using server = await startFakeServer(keeping(runs, fate));
  using client = openMlflowClient({ address: server.address, retries: 2 }, fakeTiming());
  const { id } = await createRunOnce(client, 'own', request);
  return { id, urls: server.received.map(({ url }) => url.replace(/.*\//, '')) };
}

describe('a run made once', () => {
  test('carries its own id', async () => {
    const runs: Kept[] = [];
    expect((await make(runs, 'answered')).id).toBe('r5');
    expect(runs).toEqual([{ id: 'r5', tags: [{ key: ownIdTag, value: 'own' }] }]);
  });

  test('is found where it is there already', async () => {
    const runs = [{ id: 'r1', tags: [] }];
    expect(await make(runs, 'answered')).toEqual({ id: 'r1', urls: ['search'] });
  });

  test('is found where the answer was lost: it is not asked for again', async () => {
    const runs: Kept[] = [];
    const { id, urls } = await make(runs, 'made, answer lost');
    expect([id, runs.length]).toEqual(['r5', 1]);
    expect(urls.filter((url) => url === 'create')).toHaveLength(1);
  });

  test('that was not made is told', async () => {
    await expect(make([], 'lost')).rejects.toMatchObject({ code: 'TRACKING_UNREACHABLE' });
  });

  test('by two at once is there once', async () => {
    const runs: Kept[] = [];
    await using server = await startFakeServer(keeping(runs, 'answered'));
    using one = openMlflowClient({ address: server.address }, fakeTiming());
    using other = openMlflowClient({ address: server.address }, fakeTiming());
    const made = await Promise.all(
      [one, other].map((client) => createRunOnce(client, 'own', request)),
    );
    expect(runs).toHaveLength(1);
    expect(made.map(({ id }) => id)).toContain(runs[0].id);
  });
});
