import path from 'node:path';
import { findLibraries, type BoosterLibraries } from '../libraries.ts';

/** The folder tools/fetch-boosters.ts fills. */
const fetchedFolder = path.resolve(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  '.tools',
  'boosters',
);

/** The fetched libraries of the machine the tests run on. */
export function librariesOfThisMachine(): BoosterLibraries {
  const { platform, arch } = process;
  return findLibraries({ folder: fetchedFolder, environment: {}, platform, arch });
}
