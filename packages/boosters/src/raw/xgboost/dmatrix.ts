import type { Handle, Library, Out } from '../memory.ts';

/** Data matrices of XGBoost 3.4.1. */
export function bindXgboostDmatrix(library: Library) {
  return {
    // int XGDMatrixCreateFromColumnar(char const *data, char const *config, DMatrixHandle *out);
    XGDMatrixCreateFromColumnar: library.func(
      'int XGDMatrixCreateFromColumnar(const char *data, const char *config, _Out_ void **out)',
    ) as (data: string, config: string, out: Out<Handle>) => number,
    // int XGDMatrixCreateFromDense(char const *data, char const *config, DMatrixHandle *out);
    XGDMatrixCreateFromDense: library.func(
      'int XGDMatrixCreateFromDense(const char *data, const char *config, _Out_ void **out)',
    ) as (data: string, config: string, out: Out<Handle>) => number,
    // int XGDMatrixCreateFromMat(const float *data, bst_ulong nrow, bst_ulong ncol, float missing, DMatrixHandle *out);
    XGDMatrixCreateFromMat: library.func(
      'int XGDMatrixCreateFromMat(const void *data, uint64_t nrow, uint64_t ncol, float missing, _Out_ void **out)',
    ) as (
      data: Float32Array,
      nrow: number,
      ncol: number,
      missing: number,
      out: Out<Handle>,
    ) => number,
    // int XGDMatrixCreateFromMat_omp(const float *data, bst_ulong nrow, bst_ulong ncol, float missing, DMatrixHandle *out, int nthread);
    XGDMatrixCreateFromMat_omp: library.func(
      'int XGDMatrixCreateFromMat_omp(const void *data, uint64_t nrow, uint64_t ncol, float missing, _Out_ void **out, int nthread)',
    ) as (
      data: Float32Array,
      nrow: number,
      ncol: number,
      missing: number,
      out: Out<Handle>,
      nthread: number,
    ) => number,
    // int XGDMatrixSliceDMatrix(DMatrixHandle handle, const int *idxset, bst_ulong len, DMatrixHandle *out);
    XGDMatrixSliceDMatrix: library.func(
      'int XGDMatrixSliceDMatrix(void *handle, const void *idxset, uint64_t len, _Out_ void **out)',
    ) as (handle: Handle, idxset: Int32Array, len: number, out: Out<Handle>) => number,
    // int XGDMatrixSliceDMatrixEx(DMatrixHandle handle, const int *idxset, bst_ulong len, DMatrixHandle *out, int allow_groups);
    XGDMatrixSliceDMatrixEx: library.func(
      'int XGDMatrixSliceDMatrixEx(void *handle, const void *idxset, uint64_t len, _Out_ void **out, int allow_groups)',
    ) as (
      handle: Handle,
      idxset: Int32Array,
      len: number,
      out: Out<Handle>,
      allowGroups: number,
    ) => number,
    // int XGDMatrixFree(DMatrixHandle handle);
    XGDMatrixFree: library.func('int XGDMatrixFree(void *handle)') as (handle: Handle) => number,
    // int XGDMatrixSaveBinary(DMatrixHandle handle, const char *fname, int silent);
    XGDMatrixSaveBinary: library.func(
      'int XGDMatrixSaveBinary(void *handle, const char *fname, int silent)',
    ) as (handle: Handle, fname: string, silent: number) => number,
    // int XGDMatrixSetInfoFromInterface(DMatrixHandle handle, char const *field, char const *data);
    XGDMatrixSetInfoFromInterface: library.func(
      'int XGDMatrixSetInfoFromInterface(void *handle, const char *field, const char *data)',
    ) as (handle: Handle, field: string, data: string) => number,
    // int XGDMatrixSetFloatInfo(DMatrixHandle handle, const char *field, const float *array, bst_ulong len);
    XGDMatrixSetFloatInfo: library.func(
      'int XGDMatrixSetFloatInfo(void *handle, const char *field, const void *array, uint64_t len)',
    ) as (handle: Handle, field: string, array: Float32Array, len: number) => number,
    // int XGDMatrixSetUIntInfo(DMatrixHandle handle, const char *field, const unsigned *array, bst_ulong len);
    XGDMatrixSetUIntInfo: library.func(
      'int XGDMatrixSetUIntInfo(void *handle, const char *field, const void *array, uint64_t len)',
    ) as (handle: Handle, field: string, array: Uint32Array, len: number) => number,
    // int XGDMatrixSetStrFeatureInfo(DMatrixHandle handle, const char *field, const char **features, const bst_ulong size);
    XGDMatrixSetStrFeatureInfo: library.func(
      'int XGDMatrixSetStrFeatureInfo(void *handle, const char *field, const char **features, uint64_t size)',
    ) as (handle: Handle, field: string, features: readonly string[], size: number) => number,
    // int XGDMatrixGetStrFeatureInfo(DMatrixHandle handle, const char *field, bst_ulong *size, const char ***out_features);
    XGDMatrixGetStrFeatureInfo: library.func(
      'int XGDMatrixGetStrFeatureInfo(void *handle, const char *field, _Out_ uint64_t *size, _Out_ void **out_features)',
    ) as (handle: Handle, field: string, size: Out<number>, outFeatures: Out<Handle>) => number,
    // int XGDMatrixGetFloatInfo(const DMatrixHandle handle, const char *field, bst_ulong *out_len, const float **out_dptr);
    XGDMatrixGetFloatInfo: library.func(
      'int XGDMatrixGetFloatInfo(void *handle, const char *field, _Out_ uint64_t *out_len, _Out_ void **out_dptr)',
    ) as (handle: Handle, field: string, outLen: Out<number>, outDptr: Out<Handle>) => number,
    // int XGDMatrixGetUIntInfo(const DMatrixHandle handle, const char *field, bst_ulong *out_len, const unsigned **out_dptr);
    XGDMatrixGetUIntInfo: library.func(
      'int XGDMatrixGetUIntInfo(void *handle, const char *field, _Out_ uint64_t *out_len, _Out_ void **out_dptr)',
    ) as (handle: Handle, field: string, outLen: Out<number>, outDptr: Out<Handle>) => number,
    // int XGDMatrixGetInfoRef(DMatrixHandle handle, char const *field, char const **out_array);
    XGDMatrixGetInfoRef: library.func(
      'int XGDMatrixGetInfoRef(void *handle, const char *field, _Out_ const char **out_array)',
    ) as (handle: Handle, field: string, outArray: Out<string>) => number,
    // int XGDMatrixNumRow(DMatrixHandle handle, bst_ulong *out);
    XGDMatrixNumRow: library.func('int XGDMatrixNumRow(void *handle, _Out_ uint64_t *out)') as (
      handle: Handle,
      out: Out<number>,
    ) => number,
    // int XGDMatrixNumCol(DMatrixHandle handle, bst_ulong *out);
    XGDMatrixNumCol: library.func('int XGDMatrixNumCol(void *handle, _Out_ uint64_t *out)') as (
      handle: Handle,
      out: Out<number>,
    ) => number,
    // int XGDMatrixNumNonMissing(DMatrixHandle handle, bst_ulong *out);
    XGDMatrixNumNonMissing: library.func(
      'int XGDMatrixNumNonMissing(void *handle, _Out_ uint64_t *out)',
    ) as (handle: Handle, out: Out<number>) => number,
    // int XGDMatrixGetDataAsCSR(DMatrixHandle const handle, char const *config, bst_ulong *out_indptr, unsigned *out_indices, float *out_data);
    XGDMatrixGetDataAsCSR: library.func(
      'int XGDMatrixGetDataAsCSR(void *handle, const char *config, void *out_indptr, void *out_indices, void *out_data)',
    ) as (
      handle: Handle,
      config: string,
      outIndptr: BigUint64Array,
      outIndices: Uint32Array,
      outData: Float32Array,
    ) => number,
    // int XGDMatrixGetQuantileCut(DMatrixHandle const handle, char const *config, char const **out_indptr, char const **out_data);
    XGDMatrixGetQuantileCut: library.func(
      'int XGDMatrixGetQuantileCut(void *handle, const char *config, _Out_ const char **out_indptr, _Out_ const char **out_data)',
    ) as (handle: Handle, config: string, outIndptr: Out<string>, outData: Out<string>) => number,
  };
}
