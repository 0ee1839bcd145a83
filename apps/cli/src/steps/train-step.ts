import path from 'node:path';
import type { Preset } from '@octroi/features';
import { encode, leastCostPolicy } from '@octroi/scoring';
import { runStep, sha256File } from '@octroi/storage';
import {
  compareModels,
  referenceSample,
  seenRanges,
  train,
  writeBundle,
  type Model,
  type ParameterSet,
  type TrainingRun,
} from '@octroi/training';
import {
  type RunRecord,
  champion,
  championOf,
  runFile,
  writePolicies,
  setAliases,
  writeRun,
} from '@octroi/workspace';
import type { Context } from '../context.ts';
import { engineVersion } from './engine-version.ts';
import { openBoosters } from './boosters.ts';
import { readTrainingTable, type TrainingTable } from './training-table.ts';

export interface TrainOptions {
  /** Each once. */
  readonly models: readonly Model[];
  readonly parameters: ParameterSet;
  readonly folds: number;
  readonly seed: number;
}

/** One row in five is set aside for the report. */
const holdout = 5;

/** A missed default costs ten times a refused good loan. */
const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

interface Training extends TrainOptions {
  readonly context: Context;
  readonly preset: Preset;
  readonly dataHash: string;
}

/** Trains, compares and bundles models of one preset; the same inputs give the first run again. */
export async function trainStep(
  context: Context,
  preset: Preset,
  options: TrainOptions,
): Promise<RunRecord> {
  const { workspace, portfolio, threads, version } = context;
  const features = path.join(workspace.features(preset.name), `${portfolio.labelled}.parquet`);
  const dataHash = await sha256File(features);
  const { models, parameters, folds, seed } = options;
  const training: Training = { models, parameters, folds, seed, context, preset, dataHash };
  const { result } = await runStep({
    folder: workspace.steps,
    name: `train-${preset.name}`,
    inputs: {
      version,
      dataHash,
      preset,
      models: models.map(({ name }) => name),
      parameters,
      folds,
      seed,
      threads,
    },
    outputs: ({ id, bundles }) => [
      runFile(workspace, id),
      ...Object.values(bundles).map((bundle) => path.join(workspace.bundles, bundle)),
    ],
    produce: () => trainAndBundle(training),
  });
  await setAliases(workspace, aliasesOf(result, context));
  return result;
}

async function trainAndBundle(training: Training): Promise<RunRecord> {
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
    features: preset.features.length + preset.groupMedians.length,
    rows: {
      all: table.labels.length,
      development: run.split.development.length,
      untouched: run.split.untouched.length,
    },
    baseRate: table.labels.reduce((sum, label) => sum + label, 0) / table.labels.length,
    folds,
    seed,
    parameters,
    comparison,
    bundles,
  };
  await writeRun(context.workspace, record);
  return record;
}

interface Outcome {
  readonly id: string;
  readonly createdAt: string;
  readonly table: TrainingTable;
  readonly run: TrainingRun;
  readonly comparison: RunRecord['comparison'];
}

async function writeBundles(
  { context, preset, dataHash, folds, seed, parameters }: Training,
  { id, createdAt, table, run, comparison }: Outcome,
): Promise<Record<string, string>> {
  const { development } = run.split;
  const ranges = seenRanges(table.frame, development);
  const sample = referenceSample(development, seed);
  const defaults = development.reduce((sum, row) => sum + table.labels[row], 0);
  const bundles: Record<string, string> = {};
  for (const metrics of comparison.rows) {
    const modelRun = run.models.find(({ model }) => model.name === metrics.name);
    if (modelRun === undefined) continue;
    const bundleId = `${id}-${metrics.name}`;
    const written = await writeBundle({
      folder: context.workspace.bundles,
      id: bundleId,
      createdAt,
      portfolio: context.portfolio.name,
      preset: preset.name,
      run: modelRun,
      metrics,
      ranges,
      reference: encode(modelRun.encoder, table.frame, sample),
      training: {
        dataHash,
        rows: development.length,
        baseRate: defaults / development.length,
        folds,
        seed,
        threads: context.threads,
        parameters,
        versions: {
          octroi: context.version,
          node: process.versions.node,
          ...(await engineVersion(context, modelRun.model.engine)),
        },
      },
    });
    const policies = [leastCostPolicy(metrics.threshold), ...context.portfolio.policies];
    await writePolicies(written, policies);
    bundles[metrics.name] = bundleId;
  }
  return bundles;
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
