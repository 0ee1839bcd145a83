import { expect, test } from 'vitest';
import type { TrainRequest } from './boosters.ts';
import { startBoosterPool } from './booster-pool.ts';
import { startBoosters } from './child-boosters.ts';
import { loanData } from './testing/loan-data.ts';
import { librariesOfThisMachine } from './testing/this-machine.ts';

const libraries = librariesOfThisMachine();
const data = loanData(500, 3);

const requests = [1, 2, 3, 4].map((seed): TrainRequest => ({
  engine: 'lightgbm',
  parameters: { objective: 'binary', seed, feature_fraction: 0.5, num_leaves: 4 },
  rounds: 5,
  data,
}));

test('more requests than children are answered as one child alone would', async () => {
  await using pool = await startBoosterPool({ libraries, children: 2 });
  const texts = (await Promise.all(requests.map((one) => pool.train(one)))).map(({ text }) => text);
  await using alone = await startBoosters({ libraries, threads: 1 });
  for (const [index, request] of requests.entries()) {
    expect((await alone.train(request)).text).toBe(texts[index]);
  }
  expect(pool.openHandles).toBe(0);
});

test('a request that fails gives its child back', async () => {
  await using pool = await startBoosterPool({ libraries, children: 1 });
  const broken = { ...data, labels: new Float32Array(1) };
  await expect(pool.train({ ...requests[0], data: broken })).rejects.toThrow();
  await expect(pool.train(requests[0])).resolves.toMatchObject({ rounds: 5 });
});
