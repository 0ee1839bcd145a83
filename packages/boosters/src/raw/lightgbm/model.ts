import type { Handle, Library, Out } from '../memory.ts';

/** Models of LightGBM 4.7.0: text, features, importances, leaves. */
export function bindLightgbmModel(library: Library) {
  return {
    // int LGBM_BoosterCreateFromModelfile(const char* filename, int* out_num_iterations, BoosterHandle* out);
    LGBM_BoosterCreateFromModelfile: library.func(
      'int LGBM_BoosterCreateFromModelfile(const char *filename, _Out_ int *out_num_iterations, _Out_ void **out)',
    ) as (filename: string, outNumIterations: Out<number>, out: Out<Handle>) => number,
    // int LGBM_BoosterLoadModelFromString(const char* model_str, int* out_num_iterations, BoosterHandle* out);
    LGBM_BoosterLoadModelFromString: library.func(
      'int LGBM_BoosterLoadModelFromString(const char *model_str, _Out_ int *out_num_iterations, _Out_ void **out)',
    ) as (modelStr: string, outNumIterations: Out<number>, out: Out<Handle>) => number,
    // int LGBM_BoosterGetLoadedParam(BoosterHandle handle, int64_t buffer_len, int64_t* out_len, char* out_str);
    LGBM_BoosterGetLoadedParam: library.func(
      'int LGBM_BoosterGetLoadedParam(void *handle, int64_t buffer_len, _Out_ int64_t *out_len, void *out_str)',
    ) as (handle: Handle, bufferLen: number, outLen: Out<number>, outStr: Uint8Array) => number,
    // int LGBM_BoosterSaveModel(BoosterHandle handle, int start_iteration, int num_iteration, int feature_importance_type, const char* filename);
    LGBM_BoosterSaveModel: library.func(
      'int LGBM_BoosterSaveModel(void *handle, int start_iteration, int num_iteration, int feature_importance_type, const char *filename)',
    ) as (
      handle: Handle,
      startIteration: number,
      numIteration: number,
      featureImportanceType: number,
      filename: string,
    ) => number,
    // int LGBM_BoosterSaveModelToString(BoosterHandle handle, int start_iteration, int num_iteration, int feature_importance_type, int64_t buffer_len, int64_t* out_len, char* out_str);
    LGBM_BoosterSaveModelToString: library.func(
      'int LGBM_BoosterSaveModelToString(void *handle, int start_iteration, int num_iteration, int feature_importance_type, int64_t buffer_len, _Out_ int64_t *out_len, void *out_str)',
    ) as (
      handle: Handle,
      startIteration: number,
      numIteration: number,
      featureImportanceType: number,
      bufferLen: number,
      outLen: Out<number>,
      outStr: Uint8Array,
    ) => number,
    // int LGBM_BoosterDumpModel(BoosterHandle handle, int start_iteration, int num_iteration, int feature_importance_type, int64_t buffer_len, int64_t* out_len, char* out_str);
    LGBM_BoosterDumpModel: library.func(
      'int LGBM_BoosterDumpModel(void *handle, int start_iteration, int num_iteration, int feature_importance_type, int64_t buffer_len, _Out_ int64_t *out_len, void *out_str)',
    ) as (
      handle: Handle,
      startIteration: number,
      numIteration: number,
      featureImportanceType: number,
      bufferLen: number,
      outLen: Out<number>,
      outStr: Uint8Array,
    ) => number,
    // int LGBM_BoosterGetFeatureNames(BoosterHandle handle, const int len, int* out_len, const size_t buffer_len, size_t* out_buffer_len, char** out_strs);
    LGBM_BoosterGetFeatureNames: library.func(
      'int LGBM_BoosterGetFeatureNames(void *handle, int len, _Out_ int *out_len, size_t buffer_len, _Out_ size_t *out_buffer_len, void *out_strs)',
    ) as (
      handle: Handle,
      len: number,
      outLen: Out<number>,
      bufferLen: number,
      outBufferLen: Out<number>,
      outStrs: BigUint64Array,
    ) => number,
    // int LGBM_BoosterValidateFeatureNames(BoosterHandle handle, const char** data_names, int data_num_features);
    LGBM_BoosterValidateFeatureNames: library.func(
      'int LGBM_BoosterValidateFeatureNames(void *handle, const char **data_names, int data_num_features)',
    ) as (handle: Handle, dataNames: readonly string[], dataNumFeatures: number) => number,
    // int LGBM_BoosterGetNumFeature(BoosterHandle handle, int* out_len);
    LGBM_BoosterGetNumFeature: library.func(
      'int LGBM_BoosterGetNumFeature(void *handle, _Out_ int *out_len)',
    ) as (handle: Handle, outLen: Out<number>) => number,
    // int LGBM_BoosterFeatureImportance(BoosterHandle handle, int num_iteration, int importance_type, double* out_results);
    LGBM_BoosterFeatureImportance: library.func(
      'int LGBM_BoosterFeatureImportance(void *handle, int num_iteration, int importance_type, void *out_results)',
    ) as (
      handle: Handle,
      numIteration: number,
      importanceType: number,
      outResults: Float64Array,
    ) => number,
    // int LGBM_BoosterGetLeafValue(BoosterHandle handle, int tree_idx, int leaf_idx, double* out_val);
    LGBM_BoosterGetLeafValue: library.func(
      'int LGBM_BoosterGetLeafValue(void *handle, int tree_idx, int leaf_idx, _Out_ double *out_val)',
    ) as (handle: Handle, treeIdx: number, leafIdx: number, outVal: Out<number>) => number,
    // int LGBM_BoosterSetLeafValue(BoosterHandle handle, int tree_idx, int leaf_idx, double val);
    LGBM_BoosterSetLeafValue: library.func(
      'int LGBM_BoosterSetLeafValue(void *handle, int tree_idx, int leaf_idx, double val)',
    ) as (handle: Handle, treeIdx: number, leafIdx: number, val: number) => number,
    // int LGBM_BoosterGetUpperBoundValue(BoosterHandle handle, double* out_results);
    LGBM_BoosterGetUpperBoundValue: library.func(
      'int LGBM_BoosterGetUpperBoundValue(void *handle, void *out_results)',
    ) as (handle: Handle, outResults: Float64Array) => number,
    // int LGBM_BoosterGetLowerBoundValue(BoosterHandle handle, double* out_results);
    LGBM_BoosterGetLowerBoundValue: library.func(
      'int LGBM_BoosterGetLowerBoundValue(void *handle, void *out_results)',
    ) as (handle: Handle, outResults: Float64Array) => number,
  };
}
