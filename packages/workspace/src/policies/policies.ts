import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import type { Policy, Portfolio } from '@octroi/features';
import { leastCostPolicy } from '@octroi/scoring';
import { writeFileAtomically } from '@octroi/storage';
import { parsePolicy } from './parse-policy.ts';
import { policiesFolder, policyFileName } from './policy-file.ts';

/** The policy that each training finds: the threshold of least cost. */
export const leastCost = leastCostPolicy(0).name;

/** The name of the policy that decides where none is named. */
export function defaultPolicyName(
  portfolio: Portfolio,
  asked: 'form' | 'application',
): Policy['name'] {
  return asked === 'form' ? portfolio.demoPolicy : leastCost;
}

/**
 * The latest version of each policy beside a bundle, in the order of their names; never empty.
 *
 * @throws OctroiError WORKSPACE_POLICIES_MISSING, WORKSPACE_POLICY_INVALID
 */
export async function readPolicies(bundleFolder: string): Promise<Policy[]> {
  const versions = await readPolicyVersions(bundleFolder);
  const latest = new Map(versions.map((policy) => [policy.name, policy]));
  if (latest.size > 0) return [...latest.values()];
  throw new OctroiError('WORKSPACE_POLICIES_MISSING', { folder: policiesFolder(bundleFolder) });
}

/**
 * Every version of every policy beside a bundle, by name, then by version; empty where there is none.
 *
 * @throws OctroiError WORKSPACE_POLICY_INVALID
 */
export async function readPolicyVersions(bundleFolder: string): Promise<Policy[]> {
  const folder = policiesFolder(bundleFolder);
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.json$/.test(name));
  const policies = await Promise.all(names.map((name) => readPolicyFile(path.join(folder, name))));
  return policies.sort((one, other) =>
    one.name === other.name ? one.version - other.version : one.name < other.name ? -1 : 1,
  );
}

/** @throws OctroiError WORKSPACE_POLICY_UNKNOWN */
export function policyNamed(policies: readonly Policy[], name: string): Policy {
  const policy = policies.find((candidate) => candidate.name === name);
  if (policy !== undefined) return policy;
  const known = policies.map((candidate) => candidate.name).join(', ');
  throw new OctroiError('WORKSPACE_POLICY_UNKNOWN', { policy: name, known });
}

/**
 * Writes policies beside a bundle, one file a version; one that is there with the same content stays.
 *
 * @throws OctroiError WORKSPACE_POLICY_EXISTS where a version is there with another content;
 * WORKSPACE_POLICY_INVALID, STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE
 */
export async function writePolicies(
  bundleFolder: string,
  policies: readonly Policy[],
): Promise<void> {
  for (const policy of policies) {
    const file = path.join(policiesFolder(bundleFolder), policyFileName(policy));
    const text = textOf(parsePolicy(policy, file));
    if (!existsSync(file)) await writeFileAtomically(file, text);
    else if (textOf(await readPolicyFile(file)) !== text) {
      const { name, version } = policy;
      throw new OctroiError('WORKSPACE_POLICY_EXISTS', { policy: name, version, file });
    }
  }
}

async function readPolicyFile(file: string): Promise<Policy> {
  const policy = parsePolicy(await readPolicyObject(file), file);
  const expected = policyFileName(policy);
  if (path.basename(file) === expected) return policy;
  const field = { en: 'its own name', fr: 'son propre nom' };
  const found = path.basename(file);
  throw new OctroiError('WORKSPACE_POLICY_INVALID', { file, field, found, expected });
}

/**
 * A file's JSON object, nothing checked yet.
 *
 * @throws OctroiError WORKSPACE_POLICY_INVALID where it is none
 */
export async function readPolicyObject(file: string): Promise<object> {
  const invalid = (found: string, cause?: unknown): OctroiError =>
    new OctroiError(
      'WORKSPACE_POLICY_INVALID',
      {
        file,
        field: { en: 'the whole', fr: 'l’ensemble' },
        found,
        expected: { en: 'a JSON object', fr: 'un objet JSON' },
      },
      { cause },
    );
  let text: string;
  let content: unknown;
  try {
    text = await readFile(file, 'utf8');
    content = JSON.parse(text);
  } catch (cause) {
    throw invalid(cause instanceof Error ? cause.message : String(cause), cause);
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  throw invalid(text.trim().slice(0, 40));
}

/** Parsed policies have the same fields in the same order, whoever wrote the file. */
function textOf(policy: Policy): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}
