import { languages, OctroiError } from '@octroi/core';
import { modelNamed, type Model } from '@octroi/training';
import type { RunRecord } from '@octroi/workspace';
import { writeCard } from '../card/write-card.ts';
import type { Context } from '../context.ts';
import { sendRuns } from '../tracking/send-runs.ts';
import { readSettings, settled, type GivenSettings } from '../tune/read-settings.ts';
import { inEveryLanguage } from '../words.ts';
import { bringBoosters } from './boosters.ts';
import { featuresStep } from './features-step.ts';
import { presetNamed } from './preset-named.ts';
import { trainStep, treeModels } from './train-step.ts';
import type { TrainOptions } from './training.ts';

/** The options of commands that train, as they were given. */
export interface GivenTrainOptions extends Omit<TrainOptions, 'models' | 'settings'> {
  /** Names of models, each once. */
  readonly models: readonly string[];
  readonly preset?: string;
  /** A file of `octroi tune`. */
  readonly settings?: string;
}

/** Computes the features of a preset, trains on them and writes the card of the chosen model. Throws as its steps do. */
export async function trainPreset(
  context: Context,
  options: GivenTrainOptions,
): Promise<RunRecord> {
  const { portfolio } = context;
  const preset = presetNamed(portfolio, options.preset ?? portfolio.defaultPreset);
  const chosen = await chosenModels(options, preset.name);
  if (treeModels(chosen.models) > 0) await bringBoosters(context);
  await featuresStep(context, preset);
  const run = await trainStep(context, preset, { ...options, ...chosen });
  await writeCard(context, { bundle: run.bundles[run.comparison.chosen], languages });
  await sendRuns(context);
  return run;
}

/**
 * The models to train, with their settings where a file of them is named.
 *
 * @throws OctroiError CLI_USAGE for settings and the deck’s parameters at once, and those of `readSettings`
 */
export async function chosenModels(
  { models, parameters, settings: file }: GivenTrainOptions,
  preset: string,
): Promise<{ readonly models: readonly Model[]; readonly settings: GivenSettings | undefined }> {
  const named = models.map(modelNamed);
  if (file === undefined) return { models: named, settings: undefined };
  if (parameters === 'deck') {
    throw new OctroiError('CLI_USAGE', {
      problem: inEveryLanguage('settingsOrDeck'),
      command: 'octroi train',
    });
  }
  const settings = await readSettings(file, preset);
  return { models: named.map((model) => settled(model, settings)), settings };
}
