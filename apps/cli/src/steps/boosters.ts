import path from 'node:path';
import { findLibraries, startBoosterPool, type Boosters } from '@octroi/boosters';
import type { Context } from '../context.ts';

/** Where tools/fetch-boosters.ts puts the native libraries. */
export const boostersFolder = (home: string): string => path.join(home, '.tools', 'boosters');

/** The native engines: one training child for each thread of the command. */
export function openBoosters({ home, environment, threads }: Context): Promise<Boosters> {
  const libraries = findLibraries({
    folder: boostersFolder(home),
    environment,
    platform: process.platform,
    arch: process.arch,
  });
  return startBoosterPool({ libraries, children: threads, environment });
}
