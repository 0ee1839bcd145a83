import { existsSync } from 'node:fs';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { writeFileAtomically } from '@octroi/storage';
import { isPlainName } from './plain-name.ts';
import { readJsonObject } from './read-json-object.ts';
import type { Workspace } from './workspace.ts';

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
 * @throws OctroiError WORKSPACE_BUNDLE_UNKNOWN; WORKSPACE_ALIAS_DANGLING where the name is an alias of
 * a bundle that is not there; WORKSPACE_DAMAGED
 */
export async function bundleFolder(workspace: Workspace, name: string): Promise<string> {
  const aliases = await readAliases(workspace);
  const alias = [name, championOf(name)].find((candidate) => aliases.has(candidate));
  const target = alias === undefined ? undefined : aliases.get(alias);
  const candidates = [path.join(workspace.bundles, target ?? name), path.resolve(name)];
  const found = candidates.find((folder) => existsSync(path.join(folder, 'manifest.json')));
  if (found !== undefined) return found;
  if (alias === undefined || target === undefined) {
    throw new OctroiError('WORKSPACE_BUNDLE_UNKNOWN', { bundle: name });
  }
  throw new OctroiError('WORKSPACE_ALIAS_DANGLING', { alias, target, file: workspace.aliases });
}

async function readAliases({ aliases }: Workspace): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(aliases)) return new Map();
  const names = Object.entries(await readJsonObject(aliases));
  return new Map(names.map(([name, id]) => [name, checkedId(aliases, name, id)]));
}

function checkedId(file: string, name: string, id: unknown): string {
  if (typeof id === 'string' && isPlainName(id)) return id;
  const found = JSON.stringify(id);
  throw new OctroiError('WORKSPACE_DAMAGED', {
    path: file,
    problem: {
      en: `${name} is ${found}, not the id of a bundle`,
      fr: `${name} vaut ${found}, et non l’identifiant d’un modèle`,
    },
  });
}
