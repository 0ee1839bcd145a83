import type { Handle, Library, NumberArray, Out } from '../memory.ts';

/** Models of XGBoost 3.4.1: JSON, attributes, features, importances. */
export function bindXgboostModel(library: Library) {
  return {
    // int XGBoosterLoadModel(BoosterHandle handle, const char *fname);
    XGBoosterLoadModel: library.func('int XGBoosterLoadModel(void *handle, const char *fname)') as (
      handle: Handle,
      fname: string,
    ) => number,
    // int XGBoosterSaveModel(BoosterHandle handle, const char *fname);
    XGBoosterSaveModel: library.func('int XGBoosterSaveModel(void *handle, const char *fname)') as (
      handle: Handle,
      fname: string,
    ) => number,
    // int XGBoosterLoadModelFromBuffer(BoosterHandle handle, const void *buf, bst_ulong len);
    XGBoosterLoadModelFromBuffer: library.func(
      'int XGBoosterLoadModelFromBuffer(void *handle, const void *buf, uint64_t len)',
    ) as (handle: Handle, buf: NumberArray | Handle, len: number) => number,
    // int XGBoosterSaveModelToBuffer(BoosterHandle handle, char const *config, bst_ulong *out_len, char const **out_dptr);
    XGBoosterSaveModelToBuffer: library.func(
      'int XGBoosterSaveModelToBuffer(void *handle, const char *config, _Out_ uint64_t *out_len, _Out_ void **out_dptr)',
    ) as (handle: Handle, config: string, outLen: Out<number>, outDptr: Out<Handle>) => number,
    // int XGBoosterSaveJsonConfig(BoosterHandle handle, bst_ulong *out_len, char const **out_str);
    XGBoosterSaveJsonConfig: library.func(
      'int XGBoosterSaveJsonConfig(void *handle, _Out_ uint64_t *out_len, _Out_ const char **out_str)',
    ) as (handle: Handle, outLen: Out<number>, outStr: Out<string>) => number,
    // int XGBoosterLoadJsonConfig(BoosterHandle handle, char const *config);
    XGBoosterLoadJsonConfig: library.func(
      'int XGBoosterLoadJsonConfig(void *handle, const char *config)',
    ) as (handle: Handle, config: string) => number,
    // int XGBoosterDumpModel(BoosterHandle handle, const char *fmap, int with_stats, bst_ulong *out_len, const char ***out_dump_array);
    XGBoosterDumpModel: library.func(
      'int XGBoosterDumpModel(void *handle, const char *fmap, int with_stats, _Out_ uint64_t *out_len, _Out_ void **out_dump_array)',
    ) as (
      handle: Handle,
      fmap: string,
      withStats: number,
      outLen: Out<number>,
      outDumpArray: Out<Handle>,
    ) => number,
    // int XGBoosterDumpModelEx(BoosterHandle handle, const char *fmap, int with_stats, const char *format, bst_ulong *out_len, const char ***out_dump_array);
    XGBoosterDumpModelEx: library.func(
      'int XGBoosterDumpModelEx(void *handle, const char *fmap, int with_stats, const char *format, _Out_ uint64_t *out_len, _Out_ void **out_dump_array)',
    ) as (
      handle: Handle,
      fmap: string,
      withStats: number,
      format: string,
      outLen: Out<number>,
      outDumpArray: Out<Handle>,
    ) => number,
    // int XGBoosterDumpModelWithFeatures(BoosterHandle handle, int fnum, const char **fname, const char **ftype, int with_stats, bst_ulong *out_len, const char ***out_models);
    XGBoosterDumpModelWithFeatures: library.func(
      'int XGBoosterDumpModelWithFeatures(void *handle, int fnum, const char **fname, const char **ftype, int with_stats, _Out_ uint64_t *out_len, _Out_ void **out_models)',
    ) as (
      handle: Handle,
      fnum: number,
      fname: readonly string[],
      ftype: readonly string[],
      withStats: number,
      outLen: Out<number>,
      outModels: Out<Handle>,
    ) => number,
    // int XGBoosterDumpModelExWithFeatures(BoosterHandle handle, int fnum, const char **fname, const char **ftype, int with_stats, const char *format, bst_ulong *out_len, const char ***out_models);
    XGBoosterDumpModelExWithFeatures: library.func(
      'int XGBoosterDumpModelExWithFeatures(void *handle, int fnum, const char **fname, const char **ftype, int with_stats, const char *format, _Out_ uint64_t *out_len, _Out_ void **out_models)',
    ) as (
      handle: Handle,
      fnum: number,
      fname: readonly string[],
      ftype: readonly string[],
      withStats: number,
      format: string,
      outLen: Out<number>,
      outModels: Out<Handle>,
    ) => number,
    // int XGBoosterGetAttr(BoosterHandle handle, const char *key, const char **out, int *success);
    XGBoosterGetAttr: library.func(
      'int XGBoosterGetAttr(void *handle, const char *key, _Out_ const char **out, _Out_ int *success)',
    ) as (handle: Handle, key: string, out: Out<string>, success: Out<number>) => number,
    // int XGBoosterSetAttr(BoosterHandle handle, const char *key, const char *value);
    XGBoosterSetAttr: library.func(
      'int XGBoosterSetAttr(void *handle, const char *key, const char *value)',
    ) as (handle: Handle, key: string, value: string) => number,
    // int XGBoosterGetAttrNames(BoosterHandle handle, bst_ulong *out_len, const char ***out);
    XGBoosterGetAttrNames: library.func(
      'int XGBoosterGetAttrNames(void *handle, _Out_ uint64_t *out_len, _Out_ void **out)',
    ) as (handle: Handle, outLen: Out<number>, out: Out<Handle>) => number,
    // int XGBoosterSetStrFeatureInfo(BoosterHandle handle, const char *field, const char **features, const bst_ulong size);
    XGBoosterSetStrFeatureInfo: library.func(
      'int XGBoosterSetStrFeatureInfo(void *handle, const char *field, const char **features, uint64_t size)',
    ) as (handle: Handle, field: string, features: readonly string[], size: number) => number,
    // int XGBoosterGetStrFeatureInfo(BoosterHandle handle, const char *field, bst_ulong *len, const char ***out_features);
    XGBoosterGetStrFeatureInfo: library.func(
      'int XGBoosterGetStrFeatureInfo(void *handle, const char *field, _Out_ uint64_t *len, _Out_ void **out_features)',
    ) as (handle: Handle, field: string, len: Out<number>, outFeatures: Out<Handle>) => number,
    // int XGBoosterFeatureScore(BoosterHandle handle, const char *config, bst_ulong *out_n_features, char const ***out_features, bst_ulong *out_dim, bst_ulong const **out_shape, float const **out_scores);
    XGBoosterFeatureScore: library.func(
      'int XGBoosterFeatureScore(void *handle, const char *config, _Out_ uint64_t *out_n_features, _Out_ void **out_features, _Out_ uint64_t *out_dim, _Out_ void **out_shape, _Out_ void **out_scores)',
    ) as (
      handle: Handle,
      config: string,
      outNFeatures: Out<number>,
      outFeatures: Out<Handle>,
      outDim: Out<number>,
      outShape: Out<Handle>,
      outScores: Out<Handle>,
    ) => number,
  };
}
