import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { maxRejectsOption } from '../options.ts';
import { renderComparison } from '../render/comparison.ts';
import { renderDecisions } from '../render/decisions.ts';
import { serveHint } from '../render/serve-hint.ts';
import type { RunOptions } from '../steps/run-pipeline.ts';
import { withTrainOptions } from './train.ts';

/** `octroi run`: raw files to compared models and decisions; each step is kept and not done twice. */
export function runCommand(open: OpenContext): Command {
  const command = new Command('run')
    .description('the whole pipeline: raw files to compared models and decisions')
    .option('--data <folder>', 'folder, zip or file of the tables (default: a synthetic portfolio)')
    .option(
      '--preset <name>',
      'features of the compared models: application-plus, relational, relational-learnt, application or demo20',
    )
    .option(...maxRejectsOption);
  return withTrainOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  octroi run\n  octroi run --data home-credit.zip' +
        '\n  octroi run --data home-credit.zip --preset relational-learnt',
    )
    .action(async (options: RunOptions, self: Command) => {
      const context = open(self);
      const { runPipeline } = await import('../steps/run-pipeline.ts');
      const { run, decisions } = await runPipeline(context, options);
      if (context.json) {
        context.print(JSON.stringify({ run, decisions }, null, 2));
        return;
      }
      context.print(renderComparison(run, context));
      context.print(`\n${renderDecisions(decisions, context)}`);
      context.print(`\n${serveHint(context)}`);
    });
}
