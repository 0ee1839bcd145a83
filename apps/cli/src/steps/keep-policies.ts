import path from 'node:path';
import { leastCostPolicy } from '@octroi/scoring';
import { writePolicies, type RunRecord } from '@octroi/workspace';
import type { Context } from '../context.ts';

/** Writes the rules that are not there yet beside each bundle of a run: least cost, the portfolio's own. */
export async function keepPolicies(
  { workspace, portfolio }: Pick<Context, 'workspace' | 'portfolio'>,
  { comparison, bundles }: Pick<RunRecord, 'comparison' | 'bundles'>,
): Promise<void> {
  for (const { name, threshold } of comparison.rows) {
    const folder = path.join(workspace.bundles, bundles[name]);
    await writePolicies(folder, [leastCostPolicy(threshold), ...portfolio.policies]);
  }
}
