import { Command, Option } from 'commander';
import { foldCount, knownModels, knownParameterSets, modelNames, seedNumber } from '../options.ts';
import type { OpenContext } from '../context.ts';
import { renderComparison } from '../render/comparison.ts';
import type { GivenTrainOptions } from '../steps/train-preset.ts';
import { say } from '../words.ts';

/** `octroi train`: fits models, chooses thresholds out of fold, writes a bundle for each. */
export function trainCommand(open: OpenContext): Command {
  const command = new Command('train')
    .description('fit models, choose thresholds out of fold, write bundles')
    .option(
      '--preset <name>',
      'features to train on: application-plus, relational, relational-learnt, application or demo20',
    );
  return withTrainOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  octroi train\n  octroi train --settings .octroi/tuning/application-plus/settings.json\n  octroi train --models lgbm --preset application --parameters deck' +
        '\n  octroi train --preset relational-learnt' +
        '   (also learns, in folds, from neighbours and from single rows of history)',
    )
    .action(async (options: GivenTrainOptions, self: Command) => {
      const context = open(self);
      const { trainPreset } = await import('../steps/train-preset.ts');
      const run = await trainPreset(context, options);
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
        .default(knownModels, knownModels.join()),
    )
    .addOption(
      new Option(
        '--parameters <set>',
        'ours, or the reference deck’s: the engines’ defaults with balanced classes',
      )
        .choices(knownParameterSets)
        .default('tuned'),
    )
    .option('--settings <file>', 'settings and features that octroi tune found')
    .option('--folds <n>', 'folds of the out-of-fold scores', foldCount, 5)
    .option('--seed <n>', 'decides the split, the folds and the models’ draws', seedNumber, 42);
}
