import type { Policy } from '@octroi/features';
import type { Bundle } from '@octroi/scoring';
import {
  bundleFolder,
  champion,
  championOf,
  defaultPolicyName,
  openBundleFolder,
  policyNamed,
  readPolicies,
} from '@octroi/workspace';
import type { Context } from '../context.ts';

/** Who decides: where absent, the champion and its default policy. */
export interface DeciderNames {
  readonly bundle?: string | undefined;
  readonly policy?: string | undefined;
}

export interface Decider {
  readonly bundle: Bundle;
  readonly policy: Policy;
}

/**
 * Opens the bundle and the policy that decide on filled forms, or on full applications.
 *
 * @throws OctroiError those of `bundleFolder`, `openBundleFolder`, `readPolicies` and `policyNamed`
 */
export async function openDecider(
  { workspace, portfolio }: Pick<Context, 'workspace' | 'portfolio'>,
  asked: 'form' | 'application',
  names: DeciderNames,
): Promise<Decider> {
  const best = asked === 'form' ? championOf(portfolio.demoPreset) : champion;
  const folder = await bundleFolder(workspace, names.bundle ?? best);
  const bundle = await openBundleFolder(folder);
  const policies = await readPolicies(folder);
  const takes = bundle.manifest.preset === portfolio.demoPreset ? asked : 'application';
  const policy = policyNamed(policies, names.policy ?? defaultPolicyName(portfolio, takes));
  return { bundle, policy };
}
