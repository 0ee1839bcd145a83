import { OctroiError } from '@octroi/core';
import { loadLibrary } from '../raw/memory.ts';
import { bindXgboost, type XgboostApi } from '../raw/xgboost/index.ts';

/** XGBoost's functions, and a check of their return codes. */
export interface Xgboost {
  readonly api: XgboostApi;
  /** Throws BOOSTER_REFUSED with the engine's own words when a call failed. */
  readonly check: (status: number, action: string) => void;
}

/** Loads the library. Throws BOOSTER_LIBRARY_UNLOADABLE. */
export function loadXgboost(path: string): Xgboost {
  try {
    const api = bindXgboost(loadLibrary(path));
    const check = (status: number, action: string) => {
      if (status === 0) return;
      const reason = withoutStack(api.XGBGetLastError());
      throw new OctroiError('BOOSTER_REFUSED', { engine: 'xgboost', action, reason });
    };
    return { api, check };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const values = { engine: 'xgboost', path, reason };
    throw new OctroiError('BOOSTER_LIBRARY_UNLOADABLE', values, { cause });
  }
}

/** XGBoost adds its C++ stack to its words. */
function withoutStack(reason: string): string {
  return reason.split(/\nStack trace:/)[0].trim();
}
