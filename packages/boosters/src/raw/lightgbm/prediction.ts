import type { Handle, Library, NumberArray, Out } from '../memory.ts';

/** Predictions of LightGBM 4.7.0 on matrices in memory. */
export function bindLightgbmPrediction(library: Library) {
  return {
    // int LGBM_BoosterCalcNumPredict(BoosterHandle handle, int num_row, int predict_type, int start_iteration, int num_iteration, int64_t* out_len);
    LGBM_BoosterCalcNumPredict: library.func(
      'int LGBM_BoosterCalcNumPredict(void *handle, int num_row, int predict_type, int start_iteration, int num_iteration, _Out_ int64_t *out_len)',
    ) as (
      handle: Handle,
      numRow: number,
      predictType: number,
      startIteration: number,
      numIteration: number,
      outLen: Out<number>,
    ) => number,
    // int LGBM_BoosterPredictForMat(BoosterHandle handle, const void* data, int data_type, int32_t nrow, int32_t ncol, int is_row_major, int predict_type, int start_iteration, int num_iteration, const char* parameter, int64_t* out_len, double* out_result);
    LGBM_BoosterPredictForMat: library.func(
      'int LGBM_BoosterPredictForMat(void *handle, const void *data, int data_type, int32_t nrow, int32_t ncol, int is_row_major, int predict_type, int start_iteration, int num_iteration, const char *parameter, _Out_ int64_t *out_len, void *out_result)',
    ) as (
      handle: Handle,
      data: NumberArray | Handle,
      dataType: number,
      nrow: number,
      ncol: number,
      isRowMajor: number,
      predictType: number,
      startIteration: number,
      numIteration: number,
      parameter: string,
      outLen: Out<number>,
      outResult: Float64Array,
    ) => number,
    // int LGBM_BoosterPredictForMatSingleRow(BoosterHandle handle, const void* data, int data_type, int ncol, int is_row_major, int predict_type, int start_iteration, int num_iteration, const char* parameter, int64_t* out_len, double* out_result);
    LGBM_BoosterPredictForMatSingleRow: library.func(
      'int LGBM_BoosterPredictForMatSingleRow(void *handle, const void *data, int data_type, int ncol, int is_row_major, int predict_type, int start_iteration, int num_iteration, const char *parameter, _Out_ int64_t *out_len, void *out_result)',
    ) as (
      handle: Handle,
      data: NumberArray | Handle,
      dataType: number,
      ncol: number,
      isRowMajor: number,
      predictType: number,
      startIteration: number,
      numIteration: number,
      parameter: string,
      outLen: Out<number>,
      outResult: Float64Array,
    ) => number,
  };
}
