import { createRandom } from '@octroi/core';
import { parseXgboostModel } from '@octroi/scoring';
import { expect, it } from 'vitest';
import { awkwardLoans } from './awkward-rows.ts';
import { startNativeEngines } from './native-engines.ts';

const baseScore = /"base_score":"[^"]*"/;

it('gives XGBoost’s base margin for any base score, to the bit', async () => {
  await using boosters = await startNativeEngines();
  const data = awkwardLoans(300, 5);
  const parameters = { objective: 'binary:logistic', min_child_weight: 1e9 } as const;
  const { text } = await boosters.train({ engine: 'xgboost', parameters, rounds: 1, data });
  const random = createRandom(1);
  const shares = Array.from({ length: 120 }, (_, index) =>
    Math.fround(index % 2 === 0 ? 0.49 + 0.02 * random.uniform() : random.uniform()),
  );
  const differing: number[] = [];
  for (const share of [0, 1, 0.5, 1e-30, 9e-7, 1.1e-6, 0.9999995, ...shares]) {
    const changed = text.replace(baseScore, `"base_score":"[${share.toExponential()}]"`);
    const model = { engine: 'xgboost', text: changed } as const;
    const [score] = await boosters.predict({ model, matrix: data.matrix, output: 'raw' });
    const ours = parseXgboostModel(Buffer.from(changed));
    const [leaf] = ours.leafValue;
    if (Math.fround(ours.base + leaf) !== score) differing.push(share);
  }
  expect(differing).toEqual([]);
});
