import path from 'node:path';
import { isOctroiError } from '@octroi/core';
import type { Preset } from '@octroi/features';
import {
  measureDrift,
  type Adversary,
  type BundleSource,
  type DriftDocument,
  type DriftSource,
  type DriftTests,
  type WatchedFeature,
} from '@octroi/monitoring';
import type { Bundle } from '@octroi/scoring';
import {
  bundleFolder,
  champion,
  championOf,
  defaultPolicyName,
  openBundleFolder,
  policyNamed,
  readImportance,
  readPolicies,
} from '@octroi/workspace';
import type { Context } from '../context.ts';
import { openBoosters } from '../steps/boosters.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { costs } from '../steps/training.ts';
import { say } from '../words.ts';
import { fitAdversary } from './fit-adversary.ts';
import type { ScoringModel } from './predict-window.ts';
import { scoreWindows } from './score-windows.ts';
import { watchedFeatures } from './watched-features.ts';
import { readSplit, readWindowFile, type WindowRows, type Windows } from './window-rows.ts';

export interface DriftOptions {
  /** Two files, or the split of the workspace's features. */
  readonly windows: { readonly reference: string; readonly current: string } | 'split';
  readonly bundle?: string | undefined;
  readonly preset?: string | undefined;
  readonly policy?: string | undefined;
  readonly tests: DriftTests;
  readonly adversary: boolean;
  readonly seed: number;
}

/**
 * Compares two windows of applications: reads and scores them, tells them apart, measures what changed.
 *
 * @throws OctroiError those of `measureDrift`, `ingest`, `bundleFolder` and `openBundleFolder`
 */
export async function runDrift(context: Context, options: DriftOptions): Promise<DriftDocument> {
  const { portfolio, workspace } = context;
  const model = await openModel(context, options);
  const preset = presetNamed(
    portfolio,
    model?.bundle.manifest.preset ?? options.preset ?? portfolio.defaultPreset,
  );
  const bundle = model?.bundle ?? null;
  const windows = await readWindows(context, preset, { ...options, bundle });
  const importance = bundle && (await readImportance(workspace, bundle.manifest.id));
  const features = watchedFeatures(portfolio, preset, {
    bundle,
    importance: importance ?? undefined,
  });
  const told = await tellApart(context, windows, { ...options, features });
  const { scoring, ...scored } = await scoreWindows(context, windows, model);
  const report = measureDrift({
    ...scored,
    scoredInSample: scoring === 'in-sample',
    features,
    costs,
    adversary: told.adversary,
    progress: (update) => {
      context.progress({ ...update, step: say('stepDrift', context.language) });
    },
  });
  const source: DriftSource = {
    createdAt: context.now().toISOString(),
    version: context.version,
    reference: windows.reference.source,
    current: windows.current.source,
    preset: preset.name,
    bundle: bundle && bundleSource(bundle, windows.reference.hash),
    policy: model?.policy ?? null,
    scoring,
    weighted: report.verdict.features.driftWeight !== null,
    noAdversary: told.none,
    seed: options.seed,
    tests: options.tests,
  };
  return { ...report, source };
}

/** Undefined where no bundle was named and the workspace has none. */
async function openModel(
  { workspace, portfolio }: Context,
  { bundle: name, preset, policy }: DriftOptions,
): Promise<ScoringModel | undefined> {
  const wanted = name ?? (preset === undefined ? champion : championOf(preset));
  const folder = await bundleFolder(workspace, wanted).catch((error: unknown) => {
    if (name === undefined && isOctroiError(error, 'WORKSPACE_BUNDLE_UNKNOWN')) return undefined;
    throw error;
  });
  if (folder === undefined) return undefined;
  const bundle = await openBundleFolder(folder);
  const policies = await readPolicies(folder);
  const usual = defaultPolicyName(portfolio, 'application');
  return { bundle, policy: policyNamed(policies, policy ?? usual) };
}

async function readWindows(
  context: Context,
  preset: Preset,
  {
    windows,
    bundle,
    seed,
  }: Pick<DriftOptions, 'windows' | 'seed'> & {
    readonly bundle: Bundle | null;
  },
): Promise<Windows> {
  if (windows === 'split') return readSplit(context, preset, { bundle, seed });
  const names = shortNames(windows);
  const read = (which: keyof typeof names): Promise<WindowRows> =>
    readWindowFile(context, preset, { file: windows[which], name: names[which] });
  const reference = await read('reference');
  return { reference, current: await read('current') };
}

/** Files by their names alone, unless they share one. */
function shortNames(files: { readonly reference: string; readonly current: string }): typeof files {
  const names = {
    reference: path.basename(files.reference),
    current: path.basename(files.current),
  };
  return names.reference === names.current ? files : names;
}

interface ToldApart {
  readonly adversary?: Adversary | undefined;
  readonly none: DriftSource['noAdversary'];
}

async function tellApart(
  context: Context,
  { reference, current }: Windows,
  {
    adversary,
    seed,
    features,
  }: Pick<DriftOptions, 'adversary' | 'seed'> & { readonly features: readonly WatchedFeature[] },
): Promise<ToldApart> {
  if (!adversary) return { none: 'not-asked' };
  const { progress, language, signal } = context;
  try {
    await using boosters = await openBoosters(context, 1);
    const found = await fitAdversary({
      reference: reference.frame,
      current: current.frame,
      features: features.map(({ name }) => name),
      seed,
      boosters,
      onFold: (done, total) => {
        progress({ step: say('stepAdversary', language), done, total, unit: 'fits' });
      },
      signal,
    });
    return found === undefined ? { none: 'few-rows' } : { adversary: found, none: null };
  } catch (error) {
    // Without the engine the rest of the report stands.
    if (isOctroiError(error, 'CLI_BOOSTERS_NOT_BROUGHT')) return { none: 'no-engine' };
    throw error;
  }
}

function bundleSource({ manifest }: Bundle, referenceHash: string): BundleSource {
  const { id, model, training } = manifest;
  return {
    id,
    model: model.name,
    referenceIsTraining: training.dataHash === referenceHash,
    trainingHash: training.dataHash,
    referenceHash,
  };
}
