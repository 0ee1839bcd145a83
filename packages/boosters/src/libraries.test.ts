import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLibraries, libraryInWheel } from './libraries.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'octroi-libraries-'));
  for (const engine of ['lightgbm', 'xgboost'] as const) {
    const file = path.join(folder, 'linux-x64', libraryInWheel(engine, 'linux'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  mkdirSync(path.join(folder, 'linux-x64', 'openmp'));
  writeFileSync(path.join(folder, 'own.so'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('findLibraries', () => {
  it('finds the fetched libraries and their OpenMP runtime', () => {
    const found = findLibraries({ folder, environment: {}, platform: 'linux', arch: 'x64' });
    expect(found).toEqual({
      lightgbm: path.join(folder, 'linux-x64', 'lightgbm', 'lib', 'lib_lightgbm.so'),
      xgboost: path.join(folder, 'linux-x64', 'xgboost', 'lib', 'libxgboost.so'),
      openmp: path.join(folder, 'linux-x64', 'openmp'),
    });
  });

  it('takes the user’s own library first, and leaves OpenMP to the system then', () => {
    const own = path.join(folder, 'own.so');
    const environment = { OCTROI_LIGHTGBM_LIB: own, OCTROI_XGBOOST_LIB: '' };
    const found = findLibraries({ folder, environment, platform: 'linux', arch: 'x64' });
    expect(found.lightgbm).toBe(own);
    expect(found.xgboost).toContain('libxgboost.so');
    expect(found.openmp).toBeUndefined();
  });

  it('says where it looked and how to mend when nothing is fetched', () => {
    const search = { folder, environment: {}, platform: 'darwin', arch: 'arm64' };
    expect(() => findLibraries(search)).toThrow(
      expect.objectContaining({
        code: 'BOOSTER_LIBRARY_MISSING',
        values: {
          engine: 'lightgbm',
          path: path.join(folder, 'darwin-arm64', 'lightgbm', 'lib', 'lib_lightgbm.dylib'),
          variable: 'OCTROI_LIGHTGBM_LIB',
        },
      }),
    );
  });

  it('names the variable when the user’s own library is not there', () => {
    const environment = { OCTROI_XGBOOST_LIB: path.join(folder, 'gone.so') };
    const search = { folder, environment, platform: 'linux', arch: 'x64' };
    expect(() => findLibraries(search)).toThrow(/xgboost library was not found at .*gone\.so/);
  });

  it('says which platforms are known on another one', () => {
    const search = { folder, environment: {}, platform: 'win32', arch: 'x64' };
    expect(() => findLibraries(search)).toThrow(/known for win32-x64; known are linux-x64/);
  });
});
