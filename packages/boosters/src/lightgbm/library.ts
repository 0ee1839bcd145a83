import { OctroiError } from '@octroi/core';
import { bindLightgbm, type LightgbmApi } from '../raw/lightgbm/index.ts';
import { loadLibrary } from '../raw/memory.ts';

/** LightGBM's functions, and a check of their return codes. */
export interface Lightgbm {
  readonly api: LightgbmApi;
  /** Throws BOOSTER_REFUSED with the engine's own words when a call failed. */
  readonly check: (status: number, action: string) => void;
}

/** Loads the library. Throws BOOSTER_LIBRARY_UNLOADABLE. */
export function loadLightgbm(path: string): Lightgbm {
  try {
    const api = bindLightgbm(loadLibrary(path));
    const check = (status: number, action: string) => {
      if (status === 0) return;
      const reason = api.LGBM_GetLastError();
      throw new OctroiError('BOOSTER_REFUSED', { engine: 'lightgbm', action, reason });
    };
    return { api, check };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const values = { engine: 'lightgbm', path, reason };
    throw new OctroiError('BOOSTER_LIBRARY_UNLOADABLE', values, { cause });
  }
}
