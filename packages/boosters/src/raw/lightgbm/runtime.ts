import type { Handle, Library, NumberArray, Out } from '../memory.ts';

/** Errors, parameters and threads of LightGBM 4.7.0. */
export function bindLightgbmRuntime(library: Library) {
  return {
    // const char* LGBM_GetLastError();
    LGBM_GetLastError: library.func('const char *LGBM_GetLastError()') as () => string,
    // int LGBM_DumpParamAliases(int64_t buffer_len, int64_t* out_len, char* out_str);
    LGBM_DumpParamAliases: library.func(
      'int LGBM_DumpParamAliases(int64_t buffer_len, _Out_ int64_t *out_len, void *out_str)',
    ) as (bufferLen: number, outLen: Out<number>, outStr: Uint8Array) => number,
    // int LGBM_GetSampleCount(int32_t num_total_row, const char* parameters, int* out);
    LGBM_GetSampleCount: library.func(
      'int LGBM_GetSampleCount(int32_t num_total_row, const char *parameters, _Out_ int *out)',
    ) as (numTotalRow: number, parameters: string, out: Out<number>) => number,
    // int LGBM_SampleIndices(int32_t num_total_row, const char* parameters, void* out, int32_t* out_len);
    LGBM_SampleIndices: library.func(
      'int LGBM_SampleIndices(int32_t num_total_row, const char *parameters, const void *out, _Out_ int32_t *out_len)',
    ) as (
      numTotalRow: number,
      parameters: string,
      out: NumberArray | Handle,
      outLen: Out<number>,
    ) => number,
    // int LGBM_SetMaxThreads(int num_threads);
    LGBM_SetMaxThreads: library.func('int LGBM_SetMaxThreads(int num_threads)') as (
      numThreads: number,
    ) => number,
    // int LGBM_GetMaxThreads(int* out);
    LGBM_GetMaxThreads: library.func('int LGBM_GetMaxThreads(_Out_ int *out)') as (
      out: Out<number>,
    ) => number,
  };
}
