import { existsSync } from 'node:fs';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { writeFileAtomically } from '@octroi/storage';
import type { Workspace } from './workspace.ts';
import { readJsonObject } from './read-json-object.ts';

/** The alias of the bundle that scores when none is named. */
export const champion = 'champion';

/** The alias of a preset's best bundle. */
export const championOf = (preset: string): string => `${champion}/${preset}`;

/** Points names at bundles; other names stay. */
export async function setAliases(
  workspace: Workspace,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  const before = Object.fromEntries(await readAliases(workspace));
  const aliases = { ...before, ...names };
  if (JSON.stringify(aliases) === JSON.stringify(before)) return;
  await writeFileAtomically(workspace.aliases, `${JSON.stringify(aliases, null, 2)}\n`);
}

/**
 * The folder of a bundle, from its path, its id, an alias or the name of a preset.
 *
 * @throws OctroiError CLI_BUNDLE_UNKNOWN
 */
export async function bundleFolder(workspace: Workspace, name: string): Promise<string> {
  const aliases = await readAliases(workspace);
  const id = aliases.get(name) ?? aliases.get(championOf(name)) ?? name;
  const candidates = [path.join(workspace.bundles, id), path.resolve(name)];
  const found = candidates.find((folder) => existsSync(path.join(folder, 'manifest.json')));
  if (found === undefined) throw new OctroiError('CLI_BUNDLE_UNKNOWN', { bundle: name });
  return found;
}

async function readAliases({ aliases }: Workspace): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(aliases)) return new Map();
  const names = Object.entries(await readJsonObject(aliases));
  return new Map(names.flatMap(([name, id]) => (typeof id === 'string' ? [[name, id]] : [])));
}
