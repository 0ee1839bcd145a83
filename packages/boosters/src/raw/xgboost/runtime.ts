import type { Library, Out } from '../memory.ts';

/** Version, errors and global settings of XGBoost 3.4.1. */
export function bindXgboostRuntime(library: Library) {
  return {
    // void XGBoostVersion(int *major, int *minor, int *patch);
    XGBoostVersion: library.func(
      'void XGBoostVersion(_Out_ int *major, _Out_ int *minor, _Out_ int *patch)',
    ) as (major: Out<number>, minor: Out<number>, patch: Out<number>) => void,
    // int XGBuildInfo(char const **out);
    XGBuildInfo: library.func('int XGBuildInfo(_Out_ const char **out)') as (
      out: Out<string>,
    ) => number,
    // const char *XGBGetLastError();
    XGBGetLastError: library.func('const char *XGBGetLastError()') as () => string,
    // int XGBSetGlobalConfig(char const *config);
    XGBSetGlobalConfig: library.func('int XGBSetGlobalConfig(const char *config)') as (
      config: string,
    ) => number,
    // int XGBGetGlobalConfig(char const **out_config);
    XGBGetGlobalConfig: library.func('int XGBGetGlobalConfig(_Out_ const char **out_config)') as (
      outConfig: Out<string>,
    ) => number,
  };
}
