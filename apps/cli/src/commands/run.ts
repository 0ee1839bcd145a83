import { modelNamed } from '@octroi/training';
import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { maxRejectsOption } from '../options.ts';
import { renderComparison } from '../render/comparison.ts';
import { renderDecisions } from '../render/decisions.ts';
import { scoreDemoApplicants } from '../scoring/demo-applicants.ts';
import { applicantsStep } from '../steps/applicants-step.ts';
import { bringBoosters } from '../steps/boosters.ts';
import { featuresStep } from '../steps/features-step.ts';
import { ingestStep, type IngestOptions } from '../steps/ingest-step.ts';
import { keepOnlyTables } from '../steps/keep-only-tables.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { sourceStep } from '../steps/source-step.ts';
import { trainStep, type TrainOptions } from '../steps/train-step.ts';
import { say } from '../words.ts';
import { withTrainOptions } from './train.ts';

interface Options extends TrainOptions, IngestOptions {
  readonly data?: string;
  readonly preset?: string;
}

/** `octroi run`: raw files to compared models and decisions; each step is kept and not done twice. */
export function runCommand(open: OpenContext): Command {
  const command = new Command('run')
    .description('the whole pipeline: raw files to compared models and decisions')
    .option('--data <folder>', 'folder, zip or file of the tables (default: a synthetic portfolio)')
    .option('--preset <name>', 'features of the compared models')
    .option(...maxRejectsOption);
  return withTrainOptions(command)
    .addHelpText('after', '\nExamples:\n  octroi run\n  octroi run --data home-credit.zip')
    .action(async (options: Options, self: Command) => {
      const context = open(self);
      const { portfolio } = context;
      const preset = presetNamed(portfolio, options.preset ?? portfolio.defaultPreset);
      const demoPreset = presetNamed(portfolio, portfolio.demoPreset);

      await bringBoosters(context);
      const source = await sourceStep(context, options.data);
      await keepOnlyTables(context, await ingestStep(context, source, options));
      await applicantsStep(context);
      await featuresStep(context, demoPreset);
      await trainStep(context, demoPreset, { ...options, models: [modelNamed('lgbm')] });
      await featuresStep(context, preset);
      const run = await trainStep(context, preset, options);
      const decisions = await scoreDemoApplicants(context);

      if (context.json) {
        context.print(JSON.stringify({ run, decisions }, null, 2));
        return;
      }
      context.print(renderComparison(run, context));
      context.print(`\n${renderDecisions(decisions, context)}`);
      context.note(say('next', context.language, { command: 'octroi score --applicant ID' }));
    });
}
