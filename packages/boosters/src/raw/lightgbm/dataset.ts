import type { Handle, Library, NumberArray, Out } from '../memory.ts';

/** Datasets of LightGBM 4.7.0: a matrix in bins, with its labels and weights. */
export function bindLightgbmDataset(library: Library) {
  return {
    // int LGBM_DatasetCreateFromMat(const void* data, int data_type, int32_t nrow, int32_t ncol, int is_row_major, const char* parameters, const DatasetHandle reference, DatasetHandle* out);
    LGBM_DatasetCreateFromMat: library.func(
      'int LGBM_DatasetCreateFromMat(const void *data, int data_type, int32_t nrow, int32_t ncol, int is_row_major, const char *parameters, void *reference, _Out_ void **out)',
    ) as (
      data: NumberArray | Handle,
      dataType: number,
      nrow: number,
      ncol: number,
      isRowMajor: number,
      parameters: string,
      reference: Handle | null,
      out: Out<Handle>,
    ) => number,
    // int LGBM_DatasetGetSubset(const DatasetHandle handle, const int32_t* used_row_indices, int32_t num_used_row_indices, const char* parameters, DatasetHandle* out);
    LGBM_DatasetGetSubset: library.func(
      'int LGBM_DatasetGetSubset(void *handle, const void *used_row_indices, int32_t num_used_row_indices, const char *parameters, _Out_ void **out)',
    ) as (
      handle: Handle,
      usedRowIndices: Int32Array,
      numUsedRowIndices: number,
      parameters: string,
      out: Out<Handle>,
    ) => number,
    // int LGBM_DatasetSetFeatureNames(DatasetHandle handle, const char** feature_names, int num_feature_names);
    LGBM_DatasetSetFeatureNames: library.func(
      'int LGBM_DatasetSetFeatureNames(void *handle, const char **feature_names, int num_feature_names)',
    ) as (handle: Handle, featureNames: readonly string[], numFeatureNames: number) => number,
    // int LGBM_DatasetGetFeatureNames(DatasetHandle handle, const int len, int* num_feature_names, const size_t buffer_len, size_t* out_buffer_len, char** feature_names);
    LGBM_DatasetGetFeatureNames: library.func(
      'int LGBM_DatasetGetFeatureNames(void *handle, int len, _Out_ int *num_feature_names, size_t buffer_len, _Out_ size_t *out_buffer_len, void *feature_names)',
    ) as (
      handle: Handle,
      len: number,
      numFeatureNames: Out<number>,
      bufferLen: number,
      outBufferLen: Out<number>,
      featureNames: BigUint64Array,
    ) => number,
    // int LGBM_DatasetFree(DatasetHandle handle);
    LGBM_DatasetFree: library.func('int LGBM_DatasetFree(void *handle)') as (
      handle: Handle,
    ) => number,
    // int LGBM_DatasetSaveBinary(DatasetHandle handle, const char* filename);
    LGBM_DatasetSaveBinary: library.func(
      'int LGBM_DatasetSaveBinary(void *handle, const char *filename)',
    ) as (handle: Handle, filename: string) => number,
    // int LGBM_DatasetCreateFromFile(const char* filename, const char* parameters, const DatasetHandle reference, DatasetHandle* out);
    LGBM_DatasetCreateFromFile: library.func(
      'int LGBM_DatasetCreateFromFile(const char *filename, const char *parameters, void *reference, _Out_ void **out)',
    ) as (
      filename: string,
      parameters: string,
      reference: Handle | null,
      out: Out<Handle>,
    ) => number,
    // int LGBM_DatasetDumpText(DatasetHandle handle, const char* filename);
    LGBM_DatasetDumpText: library.func(
      'int LGBM_DatasetDumpText(void *handle, const char *filename)',
    ) as (handle: Handle, filename: string) => number,
    // int LGBM_DatasetSetField(DatasetHandle handle, const char* field_name, const void* field_data, int num_element, int type);
    LGBM_DatasetSetField: library.func(
      'int LGBM_DatasetSetField(void *handle, const char *field_name, const void *field_data, int num_element, int type)',
    ) as (
      handle: Handle,
      fieldName: string,
      fieldData: NumberArray | Handle,
      numElement: number,
      type: number,
    ) => number,
    // int LGBM_DatasetGetField(DatasetHandle handle, const char* field_name, int* out_len, const void** out_ptr, int* out_type);
    LGBM_DatasetGetField: library.func(
      'int LGBM_DatasetGetField(void *handle, const char *field_name, _Out_ int *out_len, _Out_ void **out_ptr, _Out_ int *out_type)',
    ) as (
      handle: Handle,
      fieldName: string,
      outLen: Out<number>,
      outPtr: Out<Handle>,
      outType: Out<number>,
    ) => number,
    // int LGBM_DatasetUpdateParamChecking(const char* old_parameters, const char* new_parameters);
    LGBM_DatasetUpdateParamChecking: library.func(
      'int LGBM_DatasetUpdateParamChecking(const char *old_parameters, const char *new_parameters)',
    ) as (oldParameters: string, newParameters: string) => number,
    // int LGBM_DatasetGetNumData(DatasetHandle handle, int* out);
    LGBM_DatasetGetNumData: library.func(
      'int LGBM_DatasetGetNumData(void *handle, _Out_ int *out)',
    ) as (handle: Handle, out: Out<number>) => number,
    // int LGBM_DatasetGetNumFeature(DatasetHandle handle, int* out);
    LGBM_DatasetGetNumFeature: library.func(
      'int LGBM_DatasetGetNumFeature(void *handle, _Out_ int *out)',
    ) as (handle: Handle, out: Out<number>) => number,
    // int LGBM_DatasetGetFeatureNumBin(DatasetHandle handle, int feature, int* out);
    LGBM_DatasetGetFeatureNumBin: library.func(
      'int LGBM_DatasetGetFeatureNumBin(void *handle, int feature, _Out_ int *out)',
    ) as (handle: Handle, feature: number, out: Out<number>) => number,
    // int LGBM_DatasetAddFeaturesFrom(DatasetHandle target, DatasetHandle source);
    LGBM_DatasetAddFeaturesFrom: library.func(
      'int LGBM_DatasetAddFeaturesFrom(void *target, void *source)',
    ) as (target: Handle, source: Handle) => number,
  };
}
