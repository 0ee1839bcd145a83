import { Command } from 'commander';
import { latestRun } from '@octroi/workspace';
import type { OpenContext } from '../context.ts';
import { renderComparison } from '../render/comparison.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { say } from '../words.ts';

interface Options {
  readonly run?: string;
  readonly preset?: string;
}

/** `octroi compare`: the trained models side by side. */
export function compareCommand(open: OpenContext): Command {
  return new Command('compare')
    .description('compare the trained models: AUC, F1, cost, threshold, ties')
    .option('--run <id>', 'a run other than the latest')
    .option('--preset <name>', 'the latest run of this preset')
    .addHelpText('after', '\nExample:\n  octroi compare\n  octroi compare --json > comparison.json')
    .action(async (options: Options, command: Command) => {
      const context = open(command);
      if (options.preset !== undefined) presetNamed(context.portfolio, options.preset);
      const run = await latestRun(context.workspace, options);
      if (context.json) context.print(JSON.stringify(run ?? null, null, 2));
      else if (run === undefined) context.print(say('nothingToCompare', context.language));
      else context.print(renderComparison(run, context));
    });
}
