import path from 'node:path';
import {
  findLibraries,
  startBoosters,
  type BoosterLibraries,
  type Boosters,
} from '@octroi/boosters';
import type { Matrix } from '@octroi/core';

const folder = path.resolve(import.meta.dirname, '..', '..', '..', '.tools', 'boosters');

/** The native engines of this machine, one thread. */
export function startNativeEngines(): Promise<Boosters> {
  return startBoosters({ libraries: nativeLibraries(), threads: 1 });
}

export function nativeLibraries(): BoosterLibraries {
  const { platform, arch } = process;
  return findLibraries({ folder, environment: {}, platform, arch });
}

/** The same numbers under columns that say nothing of categories, so that any code is let through. */
export function withoutLevels(matrix: Matrix): Matrix {
  return { ...matrix, columns: matrix.columns.map(({ name }) => ({ name })) };
}
