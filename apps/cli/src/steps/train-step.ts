import path from 'node:path';
import type { Preset } from '@octroi/features';
import { bundleFormatVersion } from '@octroi/scoring';
import { runStep, sha256File } from '@octroi/storage';
import { compareModels, evaluateModels, train, type Model } from '@octroi/training';
import {
  type RunRecord,
  champion,
  championOf,
  evaluationFile,
  promote,
  runFile,
  writeEvaluation,
  writeRun,
} from '@octroi/workspace';
import type { Context } from '../context.ts';
import { trackTraining } from '../tracking/track-training.ts';
import type { Trained } from '../tracking/training-log.ts';
import { openBoosters } from './boosters.ts';
import { keepPolicies } from './keep-policies.ts';
import { readTrainingTable } from './training-table.ts';
import { costs, holdout, parametersName, type TrainOptions, type Training } from './training.ts';
import { writeBundles } from './write-bundles.ts';

/**
 * Trains, compares and bundles models of one preset; the same inputs give the first run again.
 *
 * @throws OctroiError WORKSPACE_BUNDLE_MISCALIBRATED once all is kept: the champion then stays what it was
 */
export async function trainStep(
  context: Context,
  preset: Preset,
  options: TrainOptions,
): Promise<RunRecord> {
  const { workspace, portfolio, threads, version } = context;
  const features = path.join(workspace.features(preset.name), `${portfolio.labelled}.parquet`);
  const dataHash = await sha256File(features);
  const { models, folds, seed } = options;
  const training: Training = { ...options, context, preset, dataHash };
  const { result } = await runStep({
    folder: workspace.steps,
    name: `train-${preset.name}`,
    inputs: {
      version,
      bundleFormatVersion,
      dataHash,
      preset,
      models: models.map(({ name }) => name),
      parameters: parametersName(options),
      folds,
      seed,
      threads,
    },
    outputs: ({ id, bundles }) => [
      runFile(workspace, id),
      evaluationFile(workspace, id),
      ...Object.values(bundles).map((bundle) => path.join(workspace.bundles, bundle)),
    ],
    produce: () => trackTraining(training, () => trainAndBundle(training)),
  });
  await keepPolicies(context, result);
  await promote(workspace, aliasesOf(result, context));
  return result;
}

async function trainAndBundle(training: Training): Promise<Trained> {
  const { context, preset, models, parameters, folds, seed } = training;
  const table = await readTrainingTable(context, preset);
  await using boosters = await openBoosters(context, treeModels(models));
  const run = await train({
    preset,
    ...table,
    models,
    parameters,
    folds,
    holdout,
    seed,
    boosters,
    threads: context.threads,
    progress: context.progress,
    signal: context.signal,
  });
  const comparison = compareModels({ run, labels: table.labels, costs, seed });
  const createdAt = context.now().toISOString();
  const id = `${createdAt.replaceAll(/[:.]/g, '-')}-${preset.name}`;
  const bundles = await writeBundles(training, { id, createdAt, table, run, comparison });
  const record: RunRecord = {
    id,
    createdAt,
    portfolio: context.portfolio.name,
    preset: preset.name,
    features: preset.features.length + preset.learnt.length,
    rows: {
      all: table.labels.length,
      development: run.split.development.length,
      untouched: run.split.untouched.length,
    },
    baseRate: table.labels.reduce((sum, label) => sum + label, 0) / table.labels.length,
    folds,
    seed,
    parameters: parametersName(training),
    comparison,
    bundles,
  };
  const evaluation = evaluateModels({ id, run, comparison, seed, ...table });
  await writeEvaluation(context.workspace, evaluation);
  await writeRun(context.workspace, record);
  return { record, table, run, evaluation };
}

/** The demo preset has a champion of its own and leaves the main one alone. */
function aliasesOf(
  { preset, bundles, comparison }: RunRecord,
  { portfolio }: Context,
): Record<string, string> {
  const best = bundles[comparison.chosen];
  const own = { [championOf(preset)]: best };
  return preset === portfolio.demoPreset ? own : { ...own, [champion]: best };
}

/** How many of the models are fitted by a native engine. */
export function treeModels(models: readonly Model[]): number {
  return models.filter(({ engine }) => engine !== 'linear').length;
}
