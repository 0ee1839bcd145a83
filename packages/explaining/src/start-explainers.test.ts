import { openApplicationScorer, openScorer } from '@octroi/scoring';
import { afterEach, expect, test } from 'vitest';
import { startExplainers, type Explainers, type ExplainersRequest } from './start-explainers.ts';
import { applicationsOf, randomMatrix, stumpModel } from './testing/stump-bundle.ts';

const started: Explainers[] = [];

function start(request: Partial<ExplainersRequest> = {}): Explainers {
  const explainers = startExplainers({
    models: { stumps: stumpModel() },
    workers: 2,
    queueLimit: 4,
    ...request,
  });
  started.push(explainers);
  return explainers;
}

afterEach(() => Promise.all(started.splice(0).map((explainers) => explainers.close())));

const model = 'stumps';

test.each(['training', 'reference'] as const)(
  'applications against %s: those of one thread, in order',
  async (against) => {
    const { bundle, preset } = stumpModel();
    const rows = applicationsOf(randomMatrix(1, 50));
    const alone = openApplicationScorer(bundle, preset).explain(rows, against);
    expect(await start().explain({ model, rows, against })).toEqual(alone);
  },
);

test.each(['training', 'reference'] as const)(
  'a matrix against %s, split among workers: those of one thread to the bit, in order',
  async (against) => {
    const { bundle } = stumpModel();
    const scorer = openScorer({ engine: 'lightgbm', bytes: bundle.model });
    const matrix = randomMatrix(2, 333);
    const alone =
      against === 'training'
        ? scorer.explain(matrix)
        : scorer.explainAgainst(bundle.reference)(matrix);
    const done: number[] = [];
    const split = await start().explainMatrix({
      model,
      matrix,
      against,
      onRows: (rows) => done.push(rows),
    });
    expect(split.base).toBe(alone.base);
    expect(
      Buffer.from(split.contributions.buffer).equals(Buffer.from(alone.contributions.buffer)),
    ).toBe(true);
    expect(done.at(-1)).toBe(333);
  },
);

test('no row gives no contribution', async () => {
  const explained = await start().explainMatrix({
    model,
    matrix: randomMatrix(1, 0),
    against: 'training',
  });
  expect(explained.contributions).toHaveLength(0);
  expect(explained.base).not.toBe(0);
});

test('more requests than may wait are refused, a matrix is not', async () => {
  const explainers = start({ workers: 1, queueLimit: 1 });
  const rows = applicationsOf(randomMatrix(1, 5));
  const asked = [1, 2].map(() => explainers.explain({ model, rows, against: 'training' }));
  expect([explainers.running, explainers.waiting]).toEqual([1, 1]);
  await expect(explainers.explain({ model, rows, against: 'training' })).rejects.toMatchObject({
    code: 'EXPLAIN_QUEUE_FULL',
  });
  const matrix = explainers.explainMatrix({
    model,
    matrix: randomMatrix(1, 70),
    against: 'training',
  });
  await Promise.all(asked);
  expect((await matrix).contributions).toHaveLength(210);
});

test('a matrix of other columns is the scorer’s error', async () => {
  const matrix = { ...randomMatrix(1, 2), columns: [{ name: 'a' }], values: new Float32Array(2) };
  await expect(start().explainMatrix({ model, matrix, against: 'training' })).rejects.toMatchObject(
    {
      code: 'MODEL_COLUMNS_MISMATCH',
    },
  );
});

test('a worker out of memory fails its request; the next is answered', async () => {
  const explainers = start({ workers: 1, workerMegabytes: 24 });
  const rows = applicationsOf(randomMatrix(1, 120_000));
  await expect(explainers.explain({ model, rows, against: 'training' })).rejects.toMatchObject({
    code: 'EXPLAIN_WORKER_DIED',
  });
  const few = rows.slice(0, 3);
  expect(await explainers.explain({ model, rows: few, against: 'training' })).toHaveLength(3);
});

test('a signal ends a matrix under way', async () => {
  const abort = new AbortController();
  const explainers = start();
  const asked = explainers.explainMatrix({
    model,
    matrix: randomMatrix(1, 3000),
    against: 'training',
    signal: abort.signal,
    onRows: () => {
      abort.abort(new Error('enough'));
    },
  });
  await expect(asked).rejects.toThrow('enough');
  const rows = applicationsOf(randomMatrix(1, 1));
  expect(await explainers.explain({ model, rows, against: 'training' })).toHaveLength(1);
});
