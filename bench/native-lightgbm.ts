import { loadLightgbm, type Lightgbm } from '../packages/boosters/src/lightgbm/library.ts';
import { LightgbmBooster } from '../packages/boosters/src/lightgbm/booster.ts';
import {
  C_API_DTYPE_FLOAT32,
  C_API_PREDICT_CONTRIB,
  C_API_PREDICT_RAW_SCORE,
} from '../packages/boosters/src/raw/lightgbm/index.ts';
import {
  loadLibrary,
  written,
  type Handle,
  type Library,
  type Out,
} from '../packages/boosters/src/raw/memory.ts';
import type { Matrix } from '@octroi/core';
import { nativeLibraries } from '../test/parity/scoring/native-engines.ts';

/** LightGBM itself, in this process, by its fast path for one row: the quickest the engine offers. */
export class NativeLightgbm implements Disposable {
  readonly #lightgbm: Lightgbm;
  readonly #fast: ReturnType<typeof bindSingleRow>;
  readonly #booster: LightgbmBooster;
  readonly #settings: Handle[] = [];
  readonly #columns: number;

  constructor(text: string, columns: number) {
    const { lightgbm } = nativeLibraries();
    this.#lightgbm = loadLightgbm(lightgbm);
    this.#fast = bindSingleRow(loadLibrary(lightgbm));
    this.#booster = LightgbmBooster.fromText(this.#lightgbm, text);
    this.#columns = columns;
  }

  /** Raw score of a row. */
  scorer(): (row: Float32Array) => number {
    const predict = this.#predictor(C_API_PREDICT_RAW_SCORE, 1);
    return (row) => predict(row)[0];
  }

  /** SHAP values of a row, then the base; the same array each time. */
  explainer(): (row: Float32Array) => Float64Array {
    return this.#predictor(C_API_PREDICT_CONTRIB, this.#columns + 1);
  }

  /** SHAP values of all rows at once. */
  explain({ rows, values }: Matrix, threads: number): Float64Array {
    const names = Array.from({ length: this.#columns }, (_, index) => `c${index}`);
    const matrix = { rows, codes: names, categories: [], values };
    return this.#booster.predict({ text: '', threads, matrix, output: 'contributions' });
  }

  #predictor(type: number, values: number): (row: Float32Array) => Float64Array {
    const { check } = this.#lightgbm;
    const out: Out<Handle> = [null];
    const { handle } = this.#booster;
    const parameters = 'num_threads=1';
    const status = this.#fast.LGBM_BoosterPredictForMatSingleRowFastInit(
      handle,
      type,
      0,
      -1,
      C_API_DTYPE_FLOAT32,
      this.#columns,
      parameters,
      out,
    );
    check(status, 'prepare for one row');
    const settings = written(out);
    this.#settings.push(settings);
    const result = new Float64Array(values);
    const length: Out<number> = [null];
    return (row) => {
      const done = this.#fast.LGBM_BoosterPredictForMatSingleRowFast(settings, row, length, result);
      check(done, 'predict one row');
      return result;
    };
  }

  [Symbol.dispose](): void {
    for (const settings of this.#settings) this.#fast.LGBM_FastConfigFree(settings);
    this.#booster[Symbol.dispose]();
  }
}

/** Status code of a C function; its parameters are in the C signature above it. */
type NativeCall = (...values: readonly unknown[]) => number;

function bindSingleRow(library: Library) {
  return {
    // int LGBM_BoosterPredictForMatSingleRowFastInit(BoosterHandle handle, const int predict_type, const int start_iteration, const int num_iteration, const int data_type, const int32_t ncol, const char* parameter, FastConfigHandle *out_fastConfig);
    LGBM_BoosterPredictForMatSingleRowFastInit: library.func(
      'int LGBM_BoosterPredictForMatSingleRowFastInit(void *handle, int predict_type, int start_iteration, int num_iteration, int data_type, int32_t ncol, const char *parameter, _Out_ void **out_fastConfig)',
    ) as NativeCall,
    // int LGBM_BoosterPredictForMatSingleRowFast(FastConfigHandle fastConfig_handle, const void* data, int64_t* out_len, double* out_result);
    LGBM_BoosterPredictForMatSingleRowFast: library.func(
      'int LGBM_BoosterPredictForMatSingleRowFast(void *fastConfig_handle, const void *data, _Out_ int64_t *out_len, void *out_result)',
    ) as NativeCall,
    // int LGBM_FastConfigFree(FastConfigHandle fastConfig);
    LGBM_FastConfigFree: library.func('int LGBM_FastConfigFree(void *fastConfig)') as NativeCall,
  };
}
