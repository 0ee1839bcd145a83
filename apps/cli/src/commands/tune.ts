import { Command, InvalidArgumentError, Option } from 'commander';
import type { OpenContext } from '../context.ts';
import {
  foldCount,
  knownTunedModels,
  modelNames,
  positiveInteger,
  positiveNumber,
  seedNumber,
} from '../options.ts';
import type { TuneOptions } from '../tune/tuning.ts';
import { say } from '../words.ts';

const help = `
Each trial is tracked (octroi runs). Ctrl-C ends with the best so far; the same command goes on
from there for as many minutes again. What is searched: docs/guide/tune.md.

Examples:
  octroi tune --minutes 10
  octroi tune --minutes 60 --preset relational --models lgbm
  octroi train --settings .octroi/tuning/application-plus/settings.json`;

/** `octroi tune`: searches settings and features of tree models; writes a file that `octroi train` reads. */
export function tuneCommand(open: OpenContext): Command {
  return new Command('tune')
    .description('search the settings and features of tree models for some minutes')
    .option('--minutes <n>', 'how long to search', positiveNumber, 10)
    .option('--preset <name>', 'features to search with')
    .addOption(
      new Option('--models <names>', 'models to tune, with commas between')
        .argParser(tunedModelNames)
        .default(knownTunedModels, knownTunedModels.join()),
    )
    .option('--folds <n>', 'folds that trials are compared on', foldCount, 5)
    .option(
      '--seed <n>',
      'decides the split, the folds, the trials and the models’ draws',
      seedNumber,
      42,
    )
    .option(
      '--shuffles <n>',
      'labels dealt out anew so often, for null importances',
      positiveInteger,
      10,
    )
    .option(
      '--out <file>',
      'where the settings go (default: tuning/PRESET/settings.json in the workspace)',
    )
    .addHelpText('after', help)
    .action(async (options: TuneOptions, command: Command) => {
      const context = open(command);
      const { runTune } = await import('../tune/run-tune.ts');
      const { sendRuns } = await import('../tracking/send-runs.ts');
      const { document, file } = await runTune(context, options);
      if (context.json) context.print(JSON.stringify(document, null, 2));
      else {
        const { renderTuning } = await import('../render/tuning.ts');
        context.print(renderTuning(document, context));
      }
      if (document.leaders.length > 0) {
        context.note(say('written', context.language, { path: file }));
        const next = `octroi train --preset ${document.preset} --settings ${file}`;
        context.note(say('next', context.language, { command: next }));
      }
      if (document.interrupted) context.exitWith(130);
      else await sendRuns(context);
    });
}

function tunedModelNames(text: string): string[] {
  const names = modelNames(text);
  const unknown = names.find((name) => !knownTunedModels.some((known) => known === name));
  if (unknown === undefined) return names;
  throw new InvalidArgumentError(`only ${knownTunedModels.join(' and ')} can be tuned`);
}
