/** A child that answers the paths of the two libraries with the parameter names they know. */
import { bindLightgbm } from '../raw/lightgbm/index.ts';
import { loadLibrary, written, type Handle, type Out } from '../raw/memory.ts';
import { bindXgboost } from '../raw/xgboost/index.ts';

const objectives = ['binary:logistic', 'reg:tweedie', 'reg:pseudohubererror'];
const methods = ['hist', 'approx'];

/** LightGBM tells its names and their aliases itself. */
function lightgbmNames(path: string): string[] {
  const api = bindLightgbm(loadLibrary(path));
  const length: Out<number> = [null];
  const buffer = Buffer.alloc(1 << 20);
  api.LGBM_DumpParamAliases(buffer.length, length, buffer);
  return Object.keys(JSON.parse(buffer.toString('utf8', 0, written(length) - 1)) as object);
}

/** XGBoost's names are the leaves of its configuration, over some objectives and tree methods. */
function xgboostNames(path: string): string[] {
  const api = bindXgboost(loadLibrary(path));
  const names = new Set<string>();
  for (const objective of objectives) {
    for (const tree_method of methods) {
      const settings = Object.entries({ objective, tree_method, rate_drop: '0.1' });
      collectNames(JSON.parse(configuration(api, settings)), names);
    }
  }
  return [...names];
}

function configuration(
  api: ReturnType<typeof bindXgboost>,
  settings: readonly (readonly [string, string])[],
): string {
  const data: Out<Handle> = [null];
  api.XGDMatrixCreateFromMat(Float32Array.of(0, 1), 2, 1, Number.NaN, data);
  api.XGDMatrixSetFloatInfo(written(data), 'label', Float32Array.of(0, 1), 2);
  const booster: Out<Handle> = [null];
  api.XGBoosterCreate([written(data)], 1, booster);
  for (const [name, value] of settings) api.XGBoosterSetParam(written(booster), name, value);
  api.XGBoosterUpdateOneIter(written(booster), 0, written(data));
  const length: Out<number> = [null];
  const text: Out<string> = [null];
  api.XGBoosterSaveJsonConfig(written(booster), length, text);
  api.XGBoosterFree(written(booster));
  api.XGDMatrixFree(written(data));
  return written(text);
}

function collectNames(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, child] of Object.entries(node)) {
    names.add(name);
    collectNames(child, names);
  }
}

process.on('message', ({ lightgbm, xgboost }: { lightgbm: string; xgboost: string }) => {
  process.send?.({ lightgbm: lightgbmNames(lightgbm), xgboost: xgboostNames(xgboost) });
  process.disconnect();
});
