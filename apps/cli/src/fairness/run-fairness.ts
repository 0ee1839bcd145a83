import type { Portfolio, Preset } from '@octroi/features';
import { columnsByName, columnNamed } from '@octroi/core';
import { runStep } from '@octroi/storage';
import {
  bundleFolder,
  champion,
  leastCost,
  openBundleFolder,
  policyNamed,
  readPolicies,
  writeFairness,
} from '@octroi/workspace';
import type { Context } from '../context.ts';
import { readApplicantColumns } from '../policies/applicant-columns.ts';
import { simulatedRows } from '../policies/simulated-rows.ts';
import { protectedFeatures } from '../report/limits/find-limits.ts';
import { bringBoosters } from '../steps/boosters.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { readTrainingTable } from '../steps/training-table.ts';
import type { FairnessDocument, ProxyTest } from '@octroi/scoring';
import { measurePolicyFairness, type FairnessOptions } from './measure-policy-fairness.ts';
import { proxyTests } from './proxy-tests.ts';
import { trainWithout } from './train-without.ts';

export interface FairnessRunOptions extends FairnessOptions {
  readonly bundle?: string;
  readonly policy?: string;
  /** Train the model again without the features that read a protected column. */
  readonly retrain: boolean;
  /** Look for features that tell an attribute. */
  readonly proxies: boolean;
}

/**
 * What a policy does to protected groups on the untouched rows, what the model would be without them, and
 * which other features give them away; the same inputs give the first outcome again. It is kept for the card
 * and the page.
 *
 * @throws OctroiError WORKSPACE_POLICY_UNKNOWN, those of `simulatedRows` and of training
 */
export async function runFairness(
  context: Context,
  options: FairnessRunOptions,
): Promise<FairnessDocument> {
  const { workspace, version, portfolio, language } = context;
  const folder = await bundleFolder(workspace, options.bundle ?? champion);
  const bundle = await openBundleFolder(folder);
  const policies = await readPolicies(folder);
  const policy = policyNamed(policies, options.policy ?? leastCost);
  const { threshold } = policyNamed(policies, leastCost);
  const { id, files, training, preset: presetName, model } = bundle.manifest;
  const preset = presetNamed(portfolio, presetName);
  const { result } = await runStep<FairnessDocument>({
    folder: workspace.steps,
    name: `fairness-${id}`,
    inputs: { version, id, files, training, policy, options, language },
    outputs: () => [],
    produce: async () => {
      const rows = await simulatedRows(context, {
        bundle,
        rows: 'untouched',
        policies: [policy],
        by: [],
      });
      const features = protectedFeatures(portfolio, preset).map(({ name }) => name);
      if (options.retrain || options.proxies) await bringBoosters(context);
      const retrained =
        options.retrain && features.length > 0
          ? await trainWithout(context, { ...options, bundle, preset, features, rows, threshold })
          : null;
      return {
        bundle: id,
        model: model.name,
        preset: presetName,
        policy,
        seed: options.seed,
        rows: rows.labels.length,
        attributes: measurePolicyFairness(policy, rows, options),
        protectedFeatures: features,
        without: retrained,
        proxies: options.proxies
          ? await proxiesOf(context, { bundle, preset, features, seed: options.seed })
          : [],
      };
    },
  });
  await writeFairness(workspace, result);
  return result;
}

interface ProxiesRequest {
  readonly bundle: Parameters<typeof readApplicantColumns>[1];
  readonly preset: Preset;
  /** Features that read a protected column. */
  readonly features: readonly string[];
  readonly seed: number;
}

async function proxiesOf(
  context: Context,
  { bundle, preset, features, seed }: ProxiesRequest,
): Promise<ProxyTest[]> {
  const names = guardedColumns(context.portfolio);
  const { frame } = await readTrainingTable(context, preset);
  const columns = columnsByName(await readApplicantColumns(context, bundle, names));
  const guarded = new Set(features);
  const asked = preset.features.filter(({ name, unit }) => unit !== 'rows' && !guarded.has(name));
  return proxyTests(context, {
    frame,
    features: asked.map(({ name }) => name),
    attributes: names.map((name) => columnNamed(columns, name)),
    seed,
  });
}

function guardedColumns({ protectedColumns = [] }: Portfolio): readonly string[] {
  return protectedColumns;
}
