import {
  copyBytes,
  written,
  type Handle,
  type Out,
} from '../../../packages/boosters/src/raw/memory.ts';
import { loadXgboost } from '../../../packages/boosters/src/xgboost/library.ts';
import { nativeLibraries } from './native-engines.ts';

/** An XGBoost model in JSON, saved again by XGBoost itself as UBJSON. */
export function asUbjson(text: string): Uint8Array {
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
