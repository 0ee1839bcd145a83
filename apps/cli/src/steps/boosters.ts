import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import {
  findLibraries,
  startBoosterPool,
  type BoosterLibraries,
  type Boosters,
} from '@octroi/boosters';
import { isOctroiError, OctroiError } from '@octroi/core';
import type { Context } from '../context.ts';
import { say } from '../words.ts';
import { noBoosters } from './no-boosters.ts';

type Surroundings = Pick<Context, 'home' | 'environment'>;

/** Where tools/fetch-boosters.ts puts the native libraries. */
const boostersFolder = (home: string): string => path.join(home, '.tools', 'boosters');

/** The native libraries of this machine. Throws as `findLibraries` does. */
export function librariesOf({ home, environment }: Surroundings): BoosterLibraries {
  return findLibraries({
    folder: boostersFolder(home),
    environment,
    platform: process.platform,
    arch: process.arch,
  });
}

/**
 * Brings the native libraries where they are missing and the user named none.
 *
 * @throws OctroiError CLI_BOOSTERS_NOT_BROUGHT; BOOSTER_LIBRARY_MISSING for a library of the user's own
 */
export async function bringBoosters(
  context: Surroundings & Pick<Context, 'language' | 'signal' | 'note'>,
): Promise<void> {
  if (!areToBeBrought(context)) return;
  const { home, environment, language, signal, note } = context;
  note(say('bringingBoosters', language));
  const tool = path.join(home, 'tools', 'fetch-boosters.ts');
  const child = spawn(process.execPath, [tool, language], {
    cwd: home,
    env: { ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [exitCode, killedBy] = (await once(child, 'close')) as [number | null, string | null];
  if (exitCode === 0) return;
  const last = output.trimEnd().split('\n').at(-1)?.replace('octroi: ', '') ?? '';
  const problem = last === '' ? String(killedBy ?? exitCode) : last;
  throw new OctroiError('CLI_BOOSTERS_NOT_BROUGHT', { problem });
}

function areToBeBrought(context: Surroundings): boolean {
  try {
    librariesOf(context);
    return false;
  } catch (error) {
    if (!isOctroiError(error, 'BOOSTER_LIBRARY_MISSING')) throw error;
    const { variable } = error.values;
    const own = typeof variable === 'string' ? context.environment[variable] : undefined;
    if (own !== undefined && own !== '') throw error;
    return true;
  }
}

/** The native engines for so many tree models at once: a training child each, one thread each. */
export async function openBoosters(context: Context, treeModels: number): Promise<Boosters> {
  if (treeModels === 0) return noBoosters;
  await bringBoosters(context);
  return startBoosterPool({
    libraries: librariesOf(context),
    children: Math.min(context.threads, treeModels),
    environment: context.environment,
  });
}
