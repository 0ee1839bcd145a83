import { OctroiError } from '@octroi/core';
import type { Policy } from '@octroi/features';
import {
  bundleFolder,
  champion,
  policyNamed,
  readPolicies,
  readPolicyVersions,
  writePolicies,
} from '@octroi/workspace';
import type { Context } from '../context.ts';
import { inEveryLanguage } from '../words.ts';

export interface PolicyOptions {
  readonly bundle?: string;
  readonly threshold?: number;
  readonly scale?: Policy['scale'];
  readonly labelEn?: string;
  readonly labelFr?: string;
}

/** The latest version of each policy beside the bundle. */
export async function listPolicies(context: Context, options: PolicyOptions): Promise<Policy[]> {
  return readPolicies(await folderOf(context, options));
}

/** Every version of one policy. @throws OctroiError WORKSPACE_POLICY_UNKNOWN */
export async function showPolicy(
  context: Context,
  options: PolicyOptions,
  name: string,
): Promise<Policy[]> {
  const folder = await folderOf(context, options);
  policyNamed(await readPolicies(folder), name);
  return (await readPolicyVersions(folder)).filter((policy) => policy.name === name);
}

/**
 * Writes the next version of a policy: what is not given is as in the version before. A first one cuts
 * the score and is called by its name.
 *
 * @throws OctroiError CLI_USAGE without a threshold, WORKSPACE_POLICY_INVALID
 */
export async function addPolicy(
  context: Context,
  options: PolicyOptions,
  name: string,
): Promise<Policy> {
  const { threshold, scale, labelEn, labelFr } = options;
  if (threshold === undefined) {
    const problem = inEveryLanguage('policyNeedsThreshold');
    throw new OctroiError('CLI_USAGE', { problem, command: 'octroi policy' });
  }
  const folder = await folderOf(context, options);
  const before = (await readPolicyVersions(folder)).findLast((policy) => policy.name === name);
  const policy: Policy = {
    name,
    version: (before?.version ?? 0) + 1,
    label: { en: labelEn ?? before?.label.en ?? name, fr: labelFr ?? before?.label.fr ?? name },
    scale: scale ?? before?.scale ?? 'score',
    threshold,
  };
  await writePolicies(folder, [policy]);
  return policy;
}

async function folderOf({ workspace }: Context, { bundle }: PolicyOptions): Promise<string> {
  return bundleFolder(workspace, bundle ?? champion);
}
