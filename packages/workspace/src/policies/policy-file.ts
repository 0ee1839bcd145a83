import path from 'node:path';
import type { Policy } from '@octroi/features';

/** The folder of a bundle's policies: beside it, for a bundle is never changed. */
export function policiesFolder(bundleFolder: string): string {
  return `${path.resolve(bundleFolder)}.policies`;
}

/** Small letters, digits and hyphens: one file name on every system. */
export const policyName = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** One file a version, so that no version is ever written over. */
export function policyFileName({ name, version }: Pick<Policy, 'name' | 'version'>): string {
  return `${name}.v${version}.json`;
}
