import { languages } from '@octroi/core';
import { modelNamed } from '@octroi/training';
import type { RunRecord } from '@octroi/workspace';
import { writeCard } from '../card/write-card.ts';
import type { Context } from '../context.ts';
import type { Decisions } from '../render/decisions.ts';
import { scoreDemoApplicants } from '../scoring/demo-applicants.ts';
import { sendRuns } from '../tracking/send-runs.ts';
import { applicantsStep } from './applicants-step.ts';
import { bringBoosters } from './boosters.ts';
import { explainStep, usualExplanation } from './explain-step.ts';
import { featuresStep } from './features-step.ts';
import { ingestStep, type IngestOptions } from './ingest-step.ts';
import { keepOnlyTables } from './keep-only-tables.ts';
import { presetNamed } from './preset-named.ts';
import { sourceStep } from './source-step.ts';
import { chosenModels, type GivenTrainOptions } from './train-preset.ts';
import { trainStep } from './train-step.ts';

export interface RunOptions extends GivenTrainOptions, IngestOptions {
  readonly data?: string;
}

/** Raw files to compared and explained models, their cards and the demo applicants' decisions; no step is done twice. */
export async function runPipeline(
  context: Context,
  options: RunOptions,
): Promise<{ run: RunRecord; decisions: Decisions }> {
  const { portfolio } = context;
  const preset = presetNamed(portfolio, options.preset ?? portfolio.defaultPreset);
  const chosen = await chosenModels(options, preset.name);
  const demoPreset = presetNamed(portfolio, portfolio.demoPreset);

  await bringBoosters(context);
  const source = await sourceStep(context, options.data, [preset, demoPreset]);
  await keepOnlyTables(context, await ingestStep(context, source, options));
  await featuresStep(context, demoPreset);
  const demo = await trainStep(context, demoPreset, {
    ...options,
    models: [modelNamed('lgbm')],
    settings: undefined,
  });
  await featuresStep(context, preset);
  const run = await trainStep(context, preset, { ...options, ...chosen });
  await applicantsStep(context);
  for (const { bundles, comparison } of [demo, run]) {
    const bundle = bundles[comparison.chosen];
    await explainStep(context, { ...usualExplanation, bundle });
    await writeCard(context, { bundle, languages });
  }
  await sendRuns(context);
  return { run, decisions: await scoreDemoApplicants(context) };
}
