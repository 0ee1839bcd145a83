import type { Handle, Library, Out } from '../memory.ts';

/** Predictions of XGBoost 3.4.1 on matrices in memory. */
export function bindXgboostPrediction(library: Library) {
  return {
    // int XGBoosterPredictFromDMatrix(BoosterHandle handle, DMatrixHandle dmat, char const *config, bst_ulong const **out_shape, bst_ulong *out_dim, float const **out_result);
    XGBoosterPredictFromDMatrix: library.func(
      'int XGBoosterPredictFromDMatrix(void *handle, void *dmat, const char *config, _Out_ void **out_shape, _Out_ uint64_t *out_dim, _Out_ void **out_result)',
    ) as (
      handle: Handle,
      dmat: Handle,
      config: string,
      outShape: Out<Handle>,
      outDim: Out<number>,
      outResult: Out<Handle>,
    ) => number,
  };
}
