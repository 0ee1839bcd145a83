import { Command, Option } from 'commander';
import { models, parameterSets } from '@octroi/training';
import { foldCount, modelNames, seedNumber } from '../options.ts';
import type { OpenContext } from '../context.ts';
import { renderComparison } from '../render/comparison.ts';
import { bringBoosters } from '../steps/boosters.ts';
import { featuresStep } from '../steps/features-step.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { trainStep, treeModels, type TrainOptions } from '../steps/train-step.ts';
import { say } from '../words.ts';

interface Options extends TrainOptions {
  readonly preset?: string;
}

/** `octroi train`: fits models, chooses thresholds out of fold, writes a bundle for each. */
export function trainCommand(open: OpenContext): Command {
  const command = new Command('train')
    .description('fit models, choose thresholds out of fold, write bundles')
    .option('--preset <name>', 'features to train on');
  return withTrainOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  octroi train\n  octroi train --models lgbm --preset application --parameters deck',
    )
    .action(async (options: Options, self: Command) => {
      const context = open(self);
      const preset = presetNamed(
        context.portfolio,
        options.preset ?? context.portfolio.defaultPreset,
      );
      if (treeModels(options.models) > 0) await bringBoosters(context);
      await featuresStep(context, preset);
      const run = await trainStep(context, preset, options);
      if (context.json) {
        context.print(JSON.stringify(run, null, 2));
        return;
      }
      context.print(renderComparison(run, context));
      context.note(say('next', context.language, { command: 'octroi score --applicant ID' }));
    });
}

/** The options of commands that train. */
export function withTrainOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--models <names>', 'models to fit, with commas between')
        .argParser(modelNames)
        .default(models, models.map(({ name }) => name).join()),
    )
    .addOption(
      new Option(
        '--parameters <set>',
        'ours, or the reference deck’s: the engines’ defaults with balanced classes',
      )
        .choices(parameterSets)
        .default('tuned'),
    )
    .option('--folds <n>', 'folds of the out-of-fold scores', foldCount, 5)
    .option('--seed <n>', 'decides the split, the folds and the models’ draws', seedNumber, 42);
}
