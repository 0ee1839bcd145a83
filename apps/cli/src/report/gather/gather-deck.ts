import { existsSync } from 'node:fs';
import path from 'node:path';
import { isOctroiError, OctroiError } from '@octroi/core';
import { profile, type IngestReport, type Profile, type SynthesisedFile } from '@octroi/pipeline';
import type { Bundle } from '@octroi/scoring';
import { readStep } from '@octroi/storage';
import {
  allRuns,
  bundleFolder,
  openBundleFolder,
  readEvaluation,
  readFairness,
  readImportance,
  readPolicies,
  type RunRecord,
} from '@octroi/workspace';
import type { Context } from '../../context.ts';
import { engineSettings } from '../../steps/engine-settings.ts';
import { presetNamed } from '../../steps/preset-named.ts';
import type { DeckData } from '../deck-data.ts';
import { chosenRun } from './chosen-run.ts';
import { demoForm } from './demo-form.ts';
import { readDrift } from './read-drift.ts';
import { trackedTraining } from './tracked-run.ts';
import { untouchedScores } from './untouched-scores.ts';

export interface DeckOptions {
  /** A run other than that of the model in service. */
  readonly run?: string | undefined;
  /** A model of the run other than the chosen one. */
  readonly model?: string | undefined;
  /** Leave the store of tracked runs alone. */
  readonly untracked?: boolean | undefined;
  /** A drift report in JSON other than the workspace's newest. */
  readonly drift?: string | undefined;
}

/**
 * Gathers what a deck is written from. Nothing is trained; what is missing stays missing.
 *
 * @throws OctroiError CLI_NOTHING_TO_REPORT, WORKSPACE_RUN_UNKNOWN, WORKSPACE_DAMAGED,
 * CLI_DRIFT_REPORT_INVALID
 */
export async function gatherDeck(context: Context, options: DeckOptions): Promise<DeckData> {
  const { workspace, portfolio, version } = context;
  const runs = await allRuns(workspace);
  const run = await chosenRun(workspace, { runs, portfolio, named: options.run });
  const wanted = options.model ?? run.comparison.chosen;
  const chosen = run.comparison.rows.find(({ name }) => name === wanted);
  if (chosen === undefined) throw damaged(context, run, wanted);
  const id = run.bundles[chosen.name];
  const drift = await readDrift(workspace, options.drift);
  const ingest = await readStep<IngestReport>(workspace.steps, 'ingest');
  const opened = await openIfThere(context, id);
  return {
    madeAt: context.now(),
    version,
    portfolio,
    run,
    preset: presetNamed(portfolio, run.preset),
    chosen,
    runs,
    evaluation: await readEvaluation(workspace, run.id),
    tables: await profileTables(context),
    ingest,
    synthetic: ingest !== undefined && (await isSynthetic(context, ingest)),
    bundle: opened?.bundle,
    untouched: opened && (await untouchedScores(context, { ...opened, ...run.comparison })),
    importance: await readImportance(workspace, id),
    fairness: await readFairness(workspace, id),
    form: await demoForm(context, run.comparison.costs),
    drift,
    tracked: options.untracked === true ? undefined : await trackedTraining(context, run.id),
  };
}

/** Whether every table was read from a file that the program made up for this workspace. */
async function isSynthetic({ workspace }: Context, { tables }: IngestReport): Promise<boolean> {
  const made = await readStep<SynthesisedFile[]>(workspace.steps, 'synth');
  const files = new Set(made?.map((file) => file.path));
  return tables.length > 0 && tables.every(({ file }) => files.has(file));
}

async function profileTables(context: Context): Promise<Profile | undefined> {
  const { portfolio, workspace, progress } = context;
  const has = portfolio.tables.some(({ name }) =>
    existsSync(path.join(workspace.tables, `${name}.parquet`)),
  );
  if (!has) return undefined;
  return profile({
    ...engineSettings(context),
    source: workspace.tables,
    tables: portfolio.tables,
    target: { table: portfolio.labelled, column: portfolio.target },
    progress,
  });
}

async function openIfThere({ workspace }: Context, id: string) {
  try {
    const folder = await bundleFolder(workspace, id);
    const bundle: Bundle = await openBundleFolder(folder);
    return { bundle, policies: await readPolicies(folder) };
  } catch (error) {
    if (isOctroiError(error, 'WORKSPACE_BUNDLE_UNKNOWN')) return undefined;
    throw error;
  }
}

function damaged({ workspace }: Context, { id }: RunRecord, model: string): OctroiError {
  const problem = {
    en: `its model ${model} is not among those compared`,
    fr: `son modèle ${model} n’est pas parmi les modèles comparés`,
  };
  return new OctroiError('WORKSPACE_DAMAGED', { path: path.join(workspace.runs, id), problem });
}
