import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ServedModel } from '@octroi/contract';
import { OctroiError, type Translated } from '@octroi/core';
import {
  featureLabels,
  formPreset,
  historyNeeds,
  reasonPlan,
  type HistoryNeed,
  type PlannedReason,
  type Policy,
  type Portfolio,
  type Preset,
} from '@octroi/features';
import {
  openApplicationScorer,
  openBundle,
  type ApplicationScorer,
  type Bundle,
} from '@octroi/scoring';
import { defaultPolicyName, policyNamed, readPolicies } from '@octroi/workspace';

/** A bundle that is open, its hashes checked, with the rules beside it. */
export interface OpenModel {
  readonly role: ServedModel['role'];
  readonly bundle: Bundle;
  /** The preset whose source columns its rows hold. */
  readonly preset: Preset;
  readonly scorer: ApplicationScorer;
  /** The reasons its decisions may be given for. */
  readonly plan: readonly PlannedReason[];
  /** What its features and the columns of an application are called. */
  readonly labels: ReadonlyMap<string, Translated>;
  /** What its preset reads of tables beside the application. */
  readonly historyNeeds: readonly HistoryNeed[];
  /** The one that decides where none is named comes first. */
  readonly policies: readonly Policy[];
  /** The bundle's files as they were checked, the manifest included. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly described: ServedModel;
}

export interface OpenModelRequest {
  readonly role: ServedModel['role'];
  readonly folder: string;
  readonly portfolio: Portfolio;
  /** Name of the policy that decides where a request names none. */
  readonly policy?: string | undefined;
}

/**
 * Opens a bundle to be served.
 *
 * @throws OctroiError those of `openBundle`, `openApplicationScorer` and `readPolicies`,
 * WORKSPACE_POLICY_UNKNOWN, API_PRESET_UNKNOWN
 */
export async function openModel(request: OpenModelRequest): Promise<OpenModel> {
  const { role, folder, portfolio } = request;
  const files = new Map<string, Buffer>();
  const bundle = await openBundle(async (name) => {
    const bytes = await readBundleFile(folder, name);
    files.set(name, bytes);
    return bytes;
  });
  const policies = await orderedPolicies(request);
  const trained = presetOf(portfolio, bundle.manifest.preset);
  const preset = role === 'form' ? formPreset(trained) : trained;
  return {
    role,
    bundle,
    preset,
    scorer: openApplicationScorer(bundle, preset),
    plan: reasonPlan(portfolio, trained),
    labels: new Map([
      ...Object.entries(portfolio.labels).map(([name, { label }]) => [name, label] as const),
      ...featureLabels(portfolio, trained),
    ]),
    historyNeeds: historyNeeds(preset.features),
    policies,
    files,
    described: describe(role, { bundle, preset, policies }),
  };
}

async function readBundleFile(folder: string, name: string): Promise<Buffer> {
  const safe = path.basename(name);
  try {
    return await readFile(path.join(folder, safe));
  } catch (cause) {
    throw new OctroiError('BUNDLE_UNREADABLE', { problem: `${safe} is missing` }, { cause });
  }
}

async function orderedPolicies(request: OpenModelRequest): Promise<Policy[]> {
  const { folder, portfolio, role } = request;
  const policies = await readPolicies(folder);
  const first = policyNamed(policies, request.policy ?? defaultPolicyName(portfolio, role));
  return [first, ...policies.filter((policy) => policy !== first)];
}

function presetOf(portfolio: Portfolio, name: string): Preset {
  const preset = portfolio.presets.find((candidate) => candidate.name === name);
  if (preset !== undefined) return preset;
  throw new OctroiError('API_PRESET_UNKNOWN', { preset: name, portfolio: portfolio.name });
}

function describe(
  role: ServedModel['role'],
  { bundle, preset, policies }: Pick<OpenModel, 'bundle' | 'preset' | 'policies'>,
): ServedModel {
  const { id, model, createdAt, training, files } = bundle.manifest;
  return {
    role,
    bundle: id,
    name: model.name,
    engine: model.engine,
    preset: preset.name,
    features: preset.features.length + preset.learnt.length,
    createdAt,
    trainedOn: training.rows,
    baseRate: training.baseRate,
    policies: [...policies],
    files: { ...files },
  };
}
