import { languages } from '@octroi/core';
import { modelNamed } from '@octroi/training';
import type { RunRecord } from '@octroi/workspace';
import { writeCard } from '../card/write-card.ts';
import type { Context } from '../context.ts';
import { sendRuns } from '../tracking/send-runs.ts';
import { bringBoosters } from './boosters.ts';
import { featuresStep } from './features-step.ts';
import { presetNamed } from './preset-named.ts';
import { trainStep, treeModels } from './train-step.ts';
import type { TrainOptions } from './training.ts';

/** The options of commands that train, as they were given. */
export interface GivenTrainOptions extends Omit<TrainOptions, 'models'> {
  /** Names of models, each once. */
  readonly models: readonly string[];
  readonly preset?: string;
}

/** Computes the features of a preset, trains on them and writes the card of the chosen model. Throws as its steps do. */
export async function trainPreset(
  context: Context,
  options: GivenTrainOptions,
): Promise<RunRecord> {
  const { portfolio } = context;
  const models = options.models.map(modelNamed);
  const preset = presetNamed(portfolio, options.preset ?? portfolio.defaultPreset);
  if (treeModels(models) > 0) await bringBoosters(context);
  await featuresStep(context, preset);
  const run = await trainStep(context, preset, { ...options, models });
  await writeCard(context, { bundle: run.bundles[run.comparison.chosen], languages });
  await sendRuns(context);
  return run;
}
