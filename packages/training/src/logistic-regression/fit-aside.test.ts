import { createRandom, type Matrix } from '@octroi/core';
import { expect, test } from 'vitest';
import { fitAside } from './fit-aside.ts';
import { fitLogisticRegression } from './fit-logistic-regression.ts';
import type { LogisticRegressionTask } from './logistic-regression-job.ts';

/** So many cells that they are worth a thread. */
function largeTask(change: Partial<LogisticRegressionTask> = {}): LogisticRegressionTask {
  const random = createRandom(4);
  const rows = 100_000;
  const columns = Array.from({ length: 10 }, (_, at) => ({ name: `column ${at}` }));
  const values = Float32Array.from({ length: rows * 10 }, () => random.uniform());
  const matrix: Matrix = { rows, columns, values };
  const labels = values.subarray(0, rows).map((value) => (value > random.uniform() ? 1 : 0));
  return { matrix, labels, inverseL2: 1, ...change };
}

test('a thread gives the bits that this one does; a matrix it may not take stays', async () => {
  const task = largeTask();
  const here = await fitLogisticRegression(task);
  expect(here.converged).toBe(true);
  expect(await fitAside(task, {})).toEqual(here);
  expect(task.matrix.values).toHaveLength(1e6);
  expect(await fitAside(task, { mayTakeMatrix: true })).toEqual(here);
  expect(task.matrix.values).toHaveLength(0);
});

test('errors keep their code', async () => {
  const task = largeTask();
  task.matrix.values[7] = Infinity;
  await expect(fitAside(task, {})).rejects.toMatchObject({
    code: 'MODEL_VALUE_INFINITE',
    values: { column: 'column 0', row: 7 },
  });
});

test('a signal stops the thread', async () => {
  const controller = new AbortController();
  const fit = fitAside(largeTask({ tolerance: 0, maxIterations: 1e6 }), controller);
  controller.abort(new Error('not wanted'));
  await expect(fit).rejects.toThrow('not wanted');
});
