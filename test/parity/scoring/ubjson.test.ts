import { parseXgboostModel } from '@octroi/scoring';
import { expect, it } from 'vitest';
import { loadXgboost } from '../../../packages/boosters/src/xgboost/library.ts';
import {
  copyBytes,
  written,
  type Handle,
  type Out,
} from '../../../packages/boosters/src/raw/memory.ts';
import { awkwardLoans } from './awkward-rows.ts';
import { nativeLibraries, startNativeEngines } from './native-engines.ts';

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

/** The model saved again by XGBoost itself. */
function asUbjson(text: string): Uint8Array {
  const { api, check } = loadXgboost(nativeLibraries().xgboost);
  const out: Out<Handle> = [null];
  check(api.XGBoosterCreate([], 0, out), 'start');
  const booster = written(out);
  try {
    const json = Buffer.from(text);
    check(api.XGBoosterLoadModelFromBuffer(booster, json, json.length), 'read the model');
    const length: Out<number> = [null];
    const start: Out<Handle> = [null];
    const format = '{"format":"ubj"}';
    check(api.XGBoosterSaveModelToBuffer(booster, format, length, start), 'write the model');
    return new Uint8Array(copyBytes(written(start), written(length)));
  } finally {
    api.XGBoosterFree(booster);
  }
}
