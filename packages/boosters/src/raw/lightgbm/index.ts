import type { Library } from '../memory.ts';
import { bindLightgbmBooster } from './booster.ts';
import { bindLightgbmDataset } from './dataset.ts';
import { bindLightgbmModel } from './model.ts';
import { bindLightgbmPrediction } from './prediction.ts';
import { bindLightgbmRuntime } from './runtime.ts';

export { unboundLightgbm } from './unbound.ts';

/** Every bound function of LightGBM's C API 4.7.0, under its C name. */
export type LightgbmApi = ReturnType<typeof bindLightgbmRuntime> &
  ReturnType<typeof bindLightgbmDataset> &
  ReturnType<typeof bindLightgbmBooster> &
  ReturnType<typeof bindLightgbmModel> &
  ReturnType<typeof bindLightgbmPrediction>;

/** Finds every bound function in the library; throws the loader's words where one is missing. */
export function bindLightgbm(library: Library): LightgbmApi {
  return {
    ...bindLightgbmRuntime(library),
    ...bindLightgbmDataset(library),
    ...bindLightgbmBooster(library),
    ...bindLightgbmModel(library),
    ...bindLightgbmPrediction(library),
  };
}

/** Numeric types of LightGBM's C API. */
export const C_API_DTYPE_FLOAT32 = 0;

/** What a prediction returns. */
export const C_API_PREDICT_NORMAL = 0;
export const C_API_PREDICT_RAW_SCORE = 1;
export const C_API_PREDICT_LEAF_INDEX = 2;
export const C_API_PREDICT_CONTRIB = 3;

/** Importances: how often a feature splits, or the gain of its splits. */
export const C_API_FEATURE_IMPORTANCE_SPLIT = 0;
export const C_API_FEATURE_IMPORTANCE_GAIN = 1;
