import path from 'node:path';
import { findLibraries, startBoosters, type Boosters } from '@octroi/boosters';
import type { Context } from '../context.ts';

/** Where tools/fetch-boosters.ts puts the native libraries. */
export const boostersFolder = (home: string): string => path.join(home, '.tools', 'boosters');

/** The native engines, in a child process that starts with its first request. */
export function openBoosters({ home, environment, threads }: Context): Promise<Boosters> {
  const libraries = findLibraries({
    folder: boostersFolder(home),
    environment,
    platform: process.platform,
    arch: process.arch,
  });
  return startBoosters({ libraries, threads, environment });
}
