import { expect, it } from 'vitest';
import { asUbjson } from './as-ubjson.ts';
import { awkwardLoans } from './awkward-rows.ts';
import { startNativeEngines } from './native-engines.ts';
import { openMutatedFiles } from './open-mutated-files.ts';

it('ends in a typed error or in scores for every mutated file', async () => {
  await using boosters = await startNativeEngines();
  const data = awkwardLoans(1000, 5);
  const lightgbm = await boosters.train({
    engine: 'lightgbm',
    parameters: { objective: 'binary', num_leaves: 8, min_data_per_group: 5, cat_smooth: 1 },
    rounds: 5,
    data,
  });
  const xgboost = await boosters.train({
    engine: 'xgboost',
    parameters: { objective: 'binary:logistic', max_depth: 3 },
    rounds: 5,
    data,
  });
  const files = [
    { engine: 'lightgbm', bytes: Buffer.from(lightgbm.text) },
    { engine: 'xgboost', bytes: Buffer.from(xgboost.text) },
    { engine: 'xgboost', bytes: asUbjson(xgboost.text) },
  ] as const;
  const matrix = { ...data.matrix, rows: 1, values: data.matrix.values.slice(0, 12) };
  const outcome = openMutatedFiles(files, { count: 600, seed: 1, matrix });
  expect(outcome.failures).toEqual([]);
  expect(outcome.refused).toBeGreaterThan(300);
  expect(outcome.opened).toBeGreaterThan(20);
  expect(outcome.slowestMilliseconds).toBeLessThan(1000);
});
