import { OctroiError } from '@octroi/core';
import { policyFeatures, type Policy } from '@octroi/features';
import {
  bundleFolder,
  champion,
  openBundleFolder,
  parsePolicy,
  policyNamed,
  readPolicies,
  readPolicyObject,
  readPolicyVersions,
  writePolicies,
} from '@octroi/workspace';
import type { Context } from '../context.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { inEveryLanguage } from '../words.ts';

export interface PolicyOptions {
  readonly bundle?: string;
  readonly threshold?: number;
  readonly review?: number;
  /** A JSON file. */
  readonly from?: string;
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
 * the score and is called by its name. A file says the rest: costs, rules, segments.
 *
 * @throws OctroiError CLI_USAGE without a threshold, WORKSPACE_POLICY_INVALID, FEATURE_MISSING_FROM_PRESET
 * where it reads a feature that the bundle's preset does not have
 */
export async function addPolicy(
  context: Context,
  options: PolicyOptions,
  name: string,
): Promise<Policy> {
  const folder = await folderOf(context, options);
  const before = (await readPolicyVersions(folder)).findLast((policy) => policy.name === name);
  const file = options.from === undefined ? {} : await readPolicyObject(options.from);
  const given = { ...before, ...file, ...givenFields(options) };
  if (!('threshold' in given)) {
    const problem = inEveryLanguage('policyNeedsThreshold');
    throw new OctroiError('CLI_USAGE', { problem, command: 'octroi policy' });
  }
  const version = (before?.version ?? 0) + 1;
  const label = { en: name, fr: name, ...given.label, ...labelOf(options) };
  const content = { scale: 'score', ...given, name, version, label };
  const policy = parsePolicy(content, options.from ?? name);
  await checkFeatures(context, folder, policy);
  await writePolicies(folder, [policy]);
  return policy;
}

function givenFields({ threshold, review, scale }: PolicyOptions): object {
  return {
    ...(threshold !== undefined && { threshold }),
    ...(review !== undefined && { review }),
    ...(scale !== undefined && { scale }),
  };
}

function labelOf({ labelEn, labelFr }: PolicyOptions): object {
  return {
    ...(labelEn !== undefined && { en: labelEn }),
    ...(labelFr !== undefined && { fr: labelFr }),
  };
}

async function checkFeatures(
  { portfolio }: Context,
  folder: string,
  policy: Policy,
): Promise<void> {
  const read = policyFeatures(policy);
  if (read.length === 0) return;
  const { manifest } = await openBundleFolder(folder);
  const { features, name: preset } = presetNamed(portfolio, manifest.preset);
  const feature = read.find((own) => !features.some(({ name }) => name === own));
  if (feature !== undefined)
    throw new OctroiError('FEATURE_MISSING_FROM_PRESET', { feature, preset });
}

async function folderOf({ workspace }: Context, { bundle }: PolicyOptions): Promise<string> {
  return bundleFolder(workspace, bundle ?? champion);
}
