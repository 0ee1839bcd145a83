import type { Library } from '../memory.ts';
import { bindXgboostBooster } from './booster.ts';
import { bindXgboostDmatrix } from './dmatrix.ts';
import { bindXgboostModel } from './model.ts';
import { bindXgboostPrediction } from './prediction.ts';
import { bindXgboostRuntime } from './runtime.ts';

export { unboundXgboost } from './unbound.ts';

/** Every bound function of XGBoost's C API 3.4.1, under its C name. */
export type XgboostApi = ReturnType<typeof bindXgboostRuntime> &
  ReturnType<typeof bindXgboostDmatrix> &
  ReturnType<typeof bindXgboostBooster> &
  ReturnType<typeof bindXgboostModel> &
  ReturnType<typeof bindXgboostPrediction>;

/** Finds every bound function in the library; throws the loader's words where one is missing. */
export function bindXgboost(library: Library): XgboostApi {
  return {
    ...bindXgboostRuntime(library),
    ...bindXgboostDmatrix(library),
    ...bindXgboostBooster(library),
    ...bindXgboostModel(library),
    ...bindXgboostPrediction(library),
  };
}

/** What a prediction returns (`type` in the configuration of XGBoosterPredictFromDMatrix). */
export const PREDICT_NORMAL = 0;
export const PREDICT_MARGIN = 1;
export const PREDICT_CONTRIBUTION = 2;
export const PREDICT_LEAF = 6;
