import type { Handle, Library, Out } from '../memory.ts';

/** Boosters of LightGBM 4.7.0: training, round by round, and evaluation. */
export function bindLightgbmBooster(library: Library) {
  return {
    // int LGBM_BoosterCreate(const DatasetHandle train_data, const char* parameters, BoosterHandle* out);
    LGBM_BoosterCreate: library.func(
      'int LGBM_BoosterCreate(void *train_data, const char *parameters, _Out_ void **out)',
    ) as (trainData: Handle, parameters: string, out: Out<Handle>) => number,
    // int LGBM_BoosterFree(BoosterHandle handle);
    LGBM_BoosterFree: library.func('int LGBM_BoosterFree(void *handle)') as (
      handle: Handle,
    ) => number,
    // int LGBM_BoosterMerge(BoosterHandle handle, BoosterHandle other_handle);
    LGBM_BoosterMerge: library.func('int LGBM_BoosterMerge(void *handle, void *other_handle)') as (
      handle: Handle,
      otherHandle: Handle,
    ) => number,
    // int LGBM_BoosterShuffleModels(BoosterHandle handle, int start_iter, int end_iter);
    LGBM_BoosterShuffleModels: library.func(
      'int LGBM_BoosterShuffleModels(void *handle, int start_iter, int end_iter)',
    ) as (handle: Handle, startIter: number, endIter: number) => number,
    // int LGBM_BoosterAddValidData(BoosterHandle handle, const DatasetHandle valid_data);
    LGBM_BoosterAddValidData: library.func(
      'int LGBM_BoosterAddValidData(void *handle, void *valid_data)',
    ) as (handle: Handle, validData: Handle) => number,
    // int LGBM_BoosterResetTrainingData(BoosterHandle handle, const DatasetHandle train_data);
    LGBM_BoosterResetTrainingData: library.func(
      'int LGBM_BoosterResetTrainingData(void *handle, void *train_data)',
    ) as (handle: Handle, trainData: Handle) => number,
    // int LGBM_BoosterResetParameter(BoosterHandle handle, const char* parameters);
    LGBM_BoosterResetParameter: library.func(
      'int LGBM_BoosterResetParameter(void *handle, const char *parameters)',
    ) as (handle: Handle, parameters: string) => number,
    // int LGBM_BoosterGetNumClasses(BoosterHandle handle, int* out_len);
    LGBM_BoosterGetNumClasses: library.func(
      'int LGBM_BoosterGetNumClasses(void *handle, _Out_ int *out_len)',
    ) as (handle: Handle, outLen: Out<number>) => number,
    // int LGBM_BoosterUpdateOneIter(BoosterHandle handle, int* produced_empty_tree);
    LGBM_BoosterUpdateOneIter: library.func(
      'int LGBM_BoosterUpdateOneIter(void *handle, _Out_ int *produced_empty_tree)',
    ) as (handle: Handle, producedEmptyTree: Out<number>) => number,
    // int LGBM_BoosterUpdateOneIterCustom(BoosterHandle handle, const float* grad, const float* hess, int* produced_empty_tree);
    LGBM_BoosterUpdateOneIterCustom: library.func(
      'int LGBM_BoosterUpdateOneIterCustom(void *handle, const void *grad, const void *hess, _Out_ int *produced_empty_tree)',
    ) as (
      handle: Handle,
      grad: Float32Array,
      hess: Float32Array,
      producedEmptyTree: Out<number>,
    ) => number,
    // int LGBM_BoosterRefit(BoosterHandle handle, const int32_t* leaf_preds, int32_t nrow, int32_t ncol);
    LGBM_BoosterRefit: library.func(
      'int LGBM_BoosterRefit(void *handle, const void *leaf_preds, int32_t nrow, int32_t ncol)',
    ) as (handle: Handle, leafPreds: Int32Array, nrow: number, ncol: number) => number,
    // int LGBM_BoosterRollbackOneIter(BoosterHandle handle);
    LGBM_BoosterRollbackOneIter: library.func('int LGBM_BoosterRollbackOneIter(void *handle)') as (
      handle: Handle,
    ) => number,
    // int LGBM_BoosterGetCurrentIteration(BoosterHandle handle, int* out_iteration);
    LGBM_BoosterGetCurrentIteration: library.func(
      'int LGBM_BoosterGetCurrentIteration(void *handle, _Out_ int *out_iteration)',
    ) as (handle: Handle, outIteration: Out<number>) => number,
    // int LGBM_BoosterNumModelPerIteration(BoosterHandle handle, int* out_tree_per_iteration);
    LGBM_BoosterNumModelPerIteration: library.func(
      'int LGBM_BoosterNumModelPerIteration(void *handle, _Out_ int *out_tree_per_iteration)',
    ) as (handle: Handle, outTreePerIteration: Out<number>) => number,
    // int LGBM_BoosterNumberOfTotalModel(BoosterHandle handle, int* out_models);
    LGBM_BoosterNumberOfTotalModel: library.func(
      'int LGBM_BoosterNumberOfTotalModel(void *handle, _Out_ int *out_models)',
    ) as (handle: Handle, outModels: Out<number>) => number,
    // int LGBM_BoosterGetEvalCounts(BoosterHandle handle, int* out_len);
    LGBM_BoosterGetEvalCounts: library.func(
      'int LGBM_BoosterGetEvalCounts(void *handle, _Out_ int *out_len)',
    ) as (handle: Handle, outLen: Out<number>) => number,
    // int LGBM_BoosterGetEvalNames(BoosterHandle handle, const int len, int* out_len, const size_t buffer_len, size_t* out_buffer_len, char** out_strs);
    LGBM_BoosterGetEvalNames: library.func(
      'int LGBM_BoosterGetEvalNames(void *handle, int len, _Out_ int *out_len, size_t buffer_len, _Out_ size_t *out_buffer_len, void *out_strs)',
    ) as (
      handle: Handle,
      len: number,
      outLen: Out<number>,
      bufferLen: number,
      outBufferLen: Out<number>,
      outStrs: BigUint64Array,
    ) => number,
    // int LGBM_BoosterGetEval(BoosterHandle handle, int data_idx, int* out_len, double* out_results);
    LGBM_BoosterGetEval: library.func(
      'int LGBM_BoosterGetEval(void *handle, int data_idx, _Out_ int *out_len, void *out_results)',
    ) as (handle: Handle, dataIdx: number, outLen: Out<number>, outResults: Float64Array) => number,
    // int LGBM_BoosterGetNumPredict(BoosterHandle handle, int data_idx, int64_t* out_len);
    LGBM_BoosterGetNumPredict: library.func(
      'int LGBM_BoosterGetNumPredict(void *handle, int data_idx, _Out_ int64_t *out_len)',
    ) as (handle: Handle, dataIdx: number, outLen: Out<number>) => number,
    // int LGBM_BoosterGetPredict(BoosterHandle handle, int data_idx, int64_t* out_len, double* out_result);
    LGBM_BoosterGetPredict: library.func(
      'int LGBM_BoosterGetPredict(void *handle, int data_idx, _Out_ int64_t *out_len, void *out_result)',
    ) as (handle: Handle, dataIdx: number, outLen: Out<number>, outResult: Float64Array) => number,
    // int LGBM_BoosterGetLinear(BoosterHandle handle, int* out);
    LGBM_BoosterGetLinear: library.func(
      'int LGBM_BoosterGetLinear(void *handle, _Out_ int *out)',
    ) as (handle: Handle, out: Out<number>) => number,
  };
}
