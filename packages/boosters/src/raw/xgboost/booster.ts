import type { Handle, Library, Out } from '../memory.ts';

/** Boosters of XGBoost 3.4.1: training, round by round, and evaluation. */
export function bindXgboostBooster(library: Library) {
  return {
    // int XGBoosterCreate(const DMatrixHandle dmats[], bst_ulong len, BoosterHandle *out);
    XGBoosterCreate: library.func(
      'int XGBoosterCreate(void **dmats, uint64_t len, _Out_ void **out)',
    ) as (dmats: readonly Handle[], len: number, out: Out<Handle>) => number,
    // int XGBoosterFree(BoosterHandle handle);
    XGBoosterFree: library.func('int XGBoosterFree(void *handle)') as (handle: Handle) => number,
    // int XGBoosterReset(BoosterHandle handle);
    XGBoosterReset: library.func('int XGBoosterReset(void *handle)') as (handle: Handle) => number,
    // int XGBoosterSlice(BoosterHandle handle, int begin_layer, int end_layer, int step, BoosterHandle *out);
    XGBoosterSlice: library.func(
      'int XGBoosterSlice(void *handle, int begin_layer, int end_layer, int step, _Out_ void **out)',
    ) as (
      handle: Handle,
      beginLayer: number,
      endLayer: number,
      step: number,
      out: Out<Handle>,
    ) => number,
    // int XGBoosterBoostedRounds(BoosterHandle handle, int *out);
    XGBoosterBoostedRounds: library.func(
      'int XGBoosterBoostedRounds(void *handle, _Out_ int *out)',
    ) as (handle: Handle, out: Out<number>) => number,
    // int XGBoosterSetParam(BoosterHandle handle, const char *name, const char *value);
    XGBoosterSetParam: library.func(
      'int XGBoosterSetParam(void *handle, const char *name, const char *value)',
    ) as (handle: Handle, name: string, value: string) => number,
    // int XGBoosterGetNumFeature(BoosterHandle handle, bst_ulong *out);
    XGBoosterGetNumFeature: library.func(
      'int XGBoosterGetNumFeature(void *handle, _Out_ uint64_t *out)',
    ) as (handle: Handle, out: Out<number>) => number,
    // int XGBoosterUpdateOneIter(BoosterHandle handle, int iter, DMatrixHandle dtrain);
    XGBoosterUpdateOneIter: library.func(
      'int XGBoosterUpdateOneIter(void *handle, int iter, void *dtrain)',
    ) as (handle: Handle, iter: number, dtrain: Handle) => number,
    // int XGBoosterTrainOneIter(BoosterHandle handle, DMatrixHandle dtrain, int iter, char const *grad, char const *hess);
    XGBoosterTrainOneIter: library.func(
      'int XGBoosterTrainOneIter(void *handle, void *dtrain, int iter, const char *grad, const char *hess)',
    ) as (handle: Handle, dtrain: Handle, iter: number, grad: string, hess: string) => number,
    // int XGBoosterEvalOneIter(BoosterHandle handle, int iter, DMatrixHandle dmats[], const char *evnames[], bst_ulong len, const char **out_result);
    XGBoosterEvalOneIter: library.func(
      'int XGBoosterEvalOneIter(void *handle, int iter, void **dmats, const char **evnames, uint64_t len, _Out_ const char **out_result)',
    ) as (
      handle: Handle,
      iter: number,
      dmats: readonly Handle[],
      evnames: readonly string[],
      len: number,
      outResult: Out<string>,
    ) => number,
  };
}
