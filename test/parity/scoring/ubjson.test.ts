import { parseXgboostModel } from '@octroi/scoring';
import { expect, it } from 'vitest';
import { asUbjson } from './as-ubjson.ts';
import { awkwardLoans } from './awkward-rows.ts';
import { startNativeEngines } from './native-engines.ts';

it('reads the same model from XGBoost’s UBJSON as from its JSON', async () => {
  await using boosters = await startNativeEngines();
  const { text } = await boosters.train({
    engine: 'xgboost',
    parameters: { objective: 'binary:logistic', max_depth: 5 },
    rounds: 20,
    data: awkwardLoans(2000, 5),
  });
  const bytes = asUbjson(text);
  expect(bytes.length).toBeLessThan(text.length);
  const model = parseXgboostModel(bytes);
  expect(model.categories.starts.length).toBeGreaterThan(1);
  expect(model).toEqual(parseXgboostModel(Buffer.from(text)));
});
