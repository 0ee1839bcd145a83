import { existsSync } from 'node:fs';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import type { EngineName } from './engine/engine.ts';

/** Where the native libraries lie. */
export interface BoosterLibraries {
  readonly lightgbm: string;
  readonly xgboost: string;
  /** A folder with the OpenMP runtime that came with the wheels; both engines then share it. */
  readonly openmp?: string;
}

export interface LibrarySearch {
  /** The folder that tools/fetch-boosters.ts fills. */
  readonly folder: string;
  /** Libraries of the user's own, before the fetched ones. */
  readonly environment: {
    readonly OCTROI_LIGHTGBM_LIB?: string | undefined;
    readonly OCTROI_XGBOOST_LIB?: string | undefined;
  };
  /** Names as in `process.platform` and `process.arch`. */
  readonly platform: string;
  readonly arch: string;
}

/** The platforms whose wheels are known, by the name of their folder. */
export const boosterPlatforms = ['linux-x64', 'linux-arm64', 'darwin-arm64'] as const;

const variables = { lightgbm: 'OCTROI_LIGHTGBM_LIB', xgboost: 'OCTROI_XGBOOST_LIB' } as const;

/**
 * The libraries of this machine: the user's own where named, else the fetched ones.
 *
 * Throws BOOSTER_LIBRARY_MISSING where a file is not there, BOOSTER_PLATFORM_UNKNOWN where nothing
 * is fetched for the platform and the user names none.
 */
export function findLibraries(search: LibrarySearch): BoosterLibraries {
  const lightgbm = findLibrary(search, 'lightgbm');
  const xgboost = findLibrary(search, 'xgboost');
  const openmp = path.join(platformFolder(search), 'openmp');
  const fetched = [lightgbm, xgboost].every((file) =>
    file.startsWith(platformFolder(search) + path.sep),
  );
  return { lightgbm, xgboost, ...(fetched && existsSync(openmp) && { openmp }) };
}

/** Where the fetched library of one engine lies, below the platform's folder. */
export function libraryInWheel(engine: EngineName, platform: string): string {
  const suffix = platform === 'darwin' ? 'dylib' : 'so';
  const file = engine === 'lightgbm' ? `lib_lightgbm.${suffix}` : `libxgboost.${suffix}`;
  return path.join(engine, 'lib', file);
}

function findLibrary(search: LibrarySearch, engine: EngineName): string {
  const variable = variables[engine];
  const own = search.environment[variable];
  const file =
    own !== undefined && own !== ''
      ? path.resolve(own)
      : path.join(platformFolder(search), libraryInWheel(engine, search.platform));
  if (existsSync(file)) return file;
  if (own === undefined || own === '') requireKnownPlatform(search);
  throw new OctroiError('BOOSTER_LIBRARY_MISSING', { engine, path: file, variable });
}

function requireKnownPlatform({ platform, arch }: LibrarySearch): void {
  const name = `${platform}-${arch}`;
  const known: readonly string[] = boosterPlatforms;
  if (known.includes(name)) return;
  throw new OctroiError('BOOSTER_PLATFORM_UNKNOWN', { platform: name, known: known.join(', ') });
}

function platformFolder({ folder, platform, arch }: LibrarySearch): string {
  return path.resolve(folder, `${platform}-${arch}`);
}
